package com.g3nretailstack.accounting;

import com.g3nretailstack.accounting.internal.call.HeaderText;
import com.g3nretailstack.accounting.internal.call.Identity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * For whom and where calls speak: organisation, facility, channel, cost centre, actor.
 *
 * <p>Given once to the client, and changed for a derived client or a single call:
 *
 * <pre>{@code
 * AccountingClient store = accounting.with(context -> context.facility("lg-042").channel("WEB"));
 * }</pre>
 *
 * <p>What is set is sent; what is not set is left to the service. Follows the service's pages on identity headers and
 * on ids and codes. Immutable.
 */
public final class RequestContext {

    private static final RequestContext NONE = new RequestContext(Identity.NONE);

    private final Identity identity;

    private RequestContext(Identity identity) {
        this.identity = identity;
    }

    /** Sets nothing. */
    public static RequestContext none() {
        return NONE;
    }

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder(Identity.NONE);
    }

    /** Starts from this context. */
    public Builder toBuilder() {
        return new Builder(identity);
    }

    /** The organisation's code, trimmed and in upper case. */
    public @Nullable String orgcode() {
        return identity.orgcode();
    }

    /** The facility's logical guid. */
    public @Nullable String facility() {
        return identity.facility();
    }

    /** The sales channel's code, as given. */
    public @Nullable String channel() {
        return identity.channel();
    }

    /** The cost centre's code, in upper case. */
    public @Nullable String costCentre() {
        return identity.costCentre();
    }

    /** Who acts, {@code user_guid:…}. */
    public @Nullable String actor() {
        return identity.actor();
    }

    Identity identity() {
        return identity;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RequestContext that && identity.equals(that.identity);
    }

    @Override
    public int hashCode() {
        return Objects.hash(identity);
    }

    @Override
    public String toString() {
        return "RequestContext[orgcode=" + orgcode() + ", facility=" + facility() + ", channel=" + channel()
                + ", costCentre=" + costCentre() + ", actor=" + actor() + "]";
    }

    /**
     * Builds a {@link RequestContext}; not thread-safe.
     *
     * <p>Each setter refuses, by name, what cannot stand in a header: control characters, anything beyond ASCII,
     * blanks around it. Null takes a value away.
     */
    public static final class Builder {

        private @Nullable String orgcode;
        private @Nullable String facility;
        private @Nullable String channel;
        private @Nullable String costCentre;
        private @Nullable String actor;

        private Builder(Identity start) {
            this.orgcode = start.orgcode();
            this.facility = start.facility();
            this.channel = start.channel();
            this.costCentre = start.costCentre();
            this.actor = start.actor();
        }

        /** The organisation (header {@code x-orgcode}); trimmed and put in upper case. */
        public Builder orgcode(@Nullable String code) {
            this.orgcode = code == null ? null : HeaderText.orgcode(code);
            return this;
        }

        /** The facility (header {@code x-logical-guid}); opaque, sent as given. */
        public Builder facility(@Nullable String logicalGuid) {
            this.facility = logicalGuid == null ? null : HeaderText.printable("facility", logicalGuid);
            return this;
        }

        /**
         * The sales channel (header {@code x-channel-code}); sent as given, for the service's pages disagree on its
         * case.
         */
        public Builder channel(@Nullable String code) {
            this.channel = code == null ? null : HeaderText.printable("channel", code);
            return this;
        }

        /**
         * The cost centre (header {@code x-cccode}), {@code XXXX-XXXX-XXXX} of letters and digits; put in upper case.
         */
        public Builder costCentre(@Nullable String code) {
            this.costCentre = code == null ? null : HeaderText.costCentre(code);
            return this;
        }

        /**
         * Who acts, {@code user_guid:…}; goes into the body's {@code request_context} where the operation has one.
         * Any script.
         */
        public Builder actor(@Nullable String name) {
            this.actor = name == null ? null : HeaderText.noControl("actor", name);
            return this;
        }

        /** The context. */
        public RequestContext build() {
            return new RequestContext(new Identity(orgcode, facility, channel, costCentre, actor));
        }
    }
}
