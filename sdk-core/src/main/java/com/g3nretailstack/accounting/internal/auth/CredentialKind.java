package com.g3nretailstack.accounting.internal.auth;

/** The two kinds of credential that the service takes. */
public enum CredentialKind {
    /** A service account's key. */
    API_KEY("api-key", "x-api-key", "api_key"),
    /** A person's session. */
    SESSION("session", "x-session-guid", "session");

    private final String caption;
    private final String headerName;
    private final String contextSource;

    CredentialKind(String caption, String headerName, String contextSource) {
        this.caption = caption;
        this.headerName = headerName;
        this.contextSource = contextSource;
    }

    /** What it is called where people read it. */
    public String caption() {
        return caption;
    }

    /** The header that carries it. */
    public String headerName() {
        return headerName;
    }

    /** What the service calls this source of authority. */
    public String contextSource() {
        return contextSource;
    }
}
