package com.g3nretailstack.accounting.internal.decision;

import com.g3nretailstack.accounting.model.ApiError;
import org.jspecify.annotations.Nullable;

/** The kinds of refusal that call for different behaviour. */
public enum RefusalKind {
    /** Somebody else wrote first: the revision that was sent is stale. */
    CONFLICT(false),
    /** A revision was needed and none was sent. */
    REVISION_REQUIRED(false),
    /** The service throttles, before any effect. */
    THROTTLED(false),
    /** Something in front of the service throttles; what it let through before is not known. */
    GATEWAY_THROTTLED(true),
    /** 408, 5xx: the work may go on behind the answer. */
    UNCERTAIN(true),
    /** 501, 505: sending it again cannot help, and still nobody knows what became of it. */
    NEVER_AGAIN(true),
    /** A failure under a 2xx that names neither a known tag nor a status. */
    UNCLEAR(true),
    /** Any other refusal: the request is at fault, and nothing happened. */
    FINAL(false);

    private final boolean effectUnknown;

    RefusalKind(boolean effectUnknown) {
        this.effectUnknown = effectUnknown;
    }

    /** Whether a write that is answered so may still have had an effect. */
    public boolean leavesEffectUnknown() {
        return effectUnknown;
    }

    static RefusalKind of(int httpStatus, @Nullable ApiError error) {
        String tag = tagOf(error);
        RefusalKind byTag = tag == null ? null : byTag(tag);
        if (byTag == UNCERTAIN && isNeverAgain(httpStatus)) {
            return NEVER_AGAIN;
        }
        return byTag != null ? byTag : byStatus(effectiveStatus(httpStatus, error), error != null, tag != null);
    }

    private static @Nullable RefusalKind byTag(String tag) {
        return switch (tag) {
            case "conflict" -> CONFLICT;
            case "expected-revision-required" -> REVISION_REQUIRED;
            case "throttled" -> THROTTLED;
            case "internal-error" -> UNCERTAIN;
            case "validation-error",
                    "invalid-input",
                    "context_mismatch",
                    "unauthorized",
                    "forbidden",
                    "org-write-blocked",
                    "not-found",
                    "invalid-state",
                    "unsupported-version" -> FINAL;
            default -> null;
        };
    }

    // the tag names the fault, and only the status says that it stays
    private static boolean isNeverAgain(int httpStatus) {
        return httpStatus == 501 || httpStatus == 505;
    }

    private static RefusalKind byStatus(int status, boolean enveloped, boolean tagged) {
        return switch (status) {
            case 408 -> UNCERTAIN;
            case 409 -> tagged ? FINAL : CONFLICT;
            case 428 -> tagged ? FINAL : REVISION_REQUIRED;
            case 429 -> enveloped ? THROTTLED : GATEWAY_THROTTLED;
            case 501, 505 -> NEVER_AGAIN;
            default -> status >= 500 ? UNCERTAIN : status >= 300 ? FINAL : UNCLEAR;
        };
    }

    private static int effectiveStatus(int httpStatus, @Nullable ApiError error) {
        boolean underSuccess = httpStatus >= 200 && httpStatus < 300;
        Integer named = underSuccess && error != null ? error.httpStatus() : null;
        return named != null ? named : httpStatus;
    }

    static @Nullable String tagOf(@Nullable ApiError error) {
        return error == null || error.major() == null ? null : error.major().tag();
    }
}
