package com.g3nretailstack.accounting.mock.state;

/** The two kinds of credential. */
public enum CredentialKind {
    /** A user's session. */
    SESSION("session", "x-session-guid", "session_guid"),
    /** A service account's key, bound to one org. */
    API_KEY("api_key", "x-api-key", "api_key");

    private final String source;
    private final String header;
    private final String property;

    CredentialKind(String source, String header, String property) {
        this.source = source;
        this.header = header;
        this.property = property;
    }

    /** The context source that stands for it. */
    public String source() {
        return source;
    }

    /** The header that carries it, in lower case. */
    public String header() {
        return header;
    }

    /** The body property that is accepted in the header's stead. */
    public String property() {
        return property;
    }

    /** The property that carries its fingerprint. */
    public String fingerprintProperty() {
        return this == SESSION ? "session_fingerprint" : "api_key_fingerprint";
    }
}
