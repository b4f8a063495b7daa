package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.api.ContextHeader;
import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.internal.call.Identity;
import com.g3nretailstack.accounting.internal.request.CertainChecks;
import com.g3nretailstack.accounting.model.ScopedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks a request against its context and makes bytes of it. */
final class Requests {
    private Requests() {}

    /** The body; null for a request without one. */
    static <Q> byte @Nullable [] encode(
            Operation<Q, ?> operation, @Nullable Q request, Identity identity, @Nullable String contextSource) {
        requireContext(operation, identity);
        if (request == null) {
            return null;
        }
        CertainChecks.check(request);
        try {
            byte[] body = operation.encode(request);
            return request instanceof ScopedRequest scoped ? scoped(body, scoped, identity, contextSource) : body;
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    /** Refuses a call whose context lacks what the operation requires. */
    static void requireContext(Operation<?, ?> operation, Identity identity) {
        for (ContextHeader header : operation.requiredContext()) {
            if (valueOf(header, identity) == null) {
                throw new IllegalArgumentException(header.name().toLowerCase(Locale.ROOT) + ": missing (" + operation
                        + " requires " + header.headerName() + ": set it in the request context)");
            }
        }
    }

    private static @Nullable String valueOf(ContextHeader header, Identity identity) {
        return switch (header) {
            case ORGCODE -> identity.orgcode();
            case FACILITY -> identity.facility();
            case CHANNEL -> identity.channel();
            case COST_CENTRE -> identity.costCentre();
        };
    }

    private static byte[] scoped(
            byte[] body, ScopedRequest request, Identity identity, @Nullable String contextSource) {
        refuseOther("orgcode", request.orgcode(), identity.orgcode());
        refuseOther("cccode", request.cccode(), identity.costCentre());
        String actor = identity.actor();
        return actor == null || request.requestContext() != null
                ? body
                : RequestContextJson.append(body, actor, contextSource);
    }

    private static void refuseOther(String property, @Nullable String own, @Nullable String context) {
        if (own != null
                && context != null
                && !own.strip().toUpperCase(Locale.ROOT).equals(context)) {
            throw new IllegalArgumentException(
                    property + ": the request's own differs from the context's (expected: one of them, or the same)");
        }
    }
}
