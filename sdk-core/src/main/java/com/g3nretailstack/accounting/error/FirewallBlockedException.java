package com.g3nretailstack.accounting.error;

/**
 * The firewall before the service refused the request: 403 with an HTML page.
 *
 * <p>It stops text that looks like SQL, {@code <script>}, <code>&#36;{jndi:</code> or {@code ../}, addresses of bad
 * reputation, and more than 2,000 requests in 5 minutes from one address. The service never saw the request.
 */
public final class FirewallBlockedException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Made of what is known of the call. */
    public FirewallBlockedException(Failure failure) {
        super(failure, "blocked by the firewall", " (an HTML page: payload or address was stopped before the service)");
    }
}
