package com.g3nretailstack.accounting.examples.contractkit.site;

import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.RequestContext;
import java.util.function.UnaryOperator;

/** A server elsewhere, used by others too: one org, one credential, and nothing that a caller could not do. */
public final class SharedSite implements Site {
    private final String baseUrl;
    private final String orgcode;
    private final boolean writes;
    private final Connector connector;
    private final Caller caller;
    private final Names names = Names.ofRun(System.currentTimeMillis());

    /**
     * Uses a server.
     *
     * @param paced whether to keep to the service's limits of requests
     * @param writes whether cases may write
     * @throws IllegalArgumentException if the client does not take the address
     */
    public SharedSite(
            String baseUrl,
            String orgcode,
            Credentials credentials,
            UnaryOperator<RequestContext.Builder> context,
            boolean paced,
            boolean writes) {
        this.baseUrl = baseUrl;
        this.orgcode = orgcode;
        this.writes = writes;
        this.connector = new Connector(baseUrl, paced, context);
        this.caller = connector.caller(credentials, orgcode);
    }

    @Override
    public String description() {
        return baseUrl + ", org " + orgcode + (writes ? "" : ", reads only");
    }

    @Override
    public boolean allowsWrites() {
        return writes;
    }

    @Override
    public Tenant tenant() {
        caller.wire().clear();
        return new Tenant(connector, caller, orgcode, names, writes, null);
    }

    @Override
    public void reach() {
        caller.client().stat().get();
    }

    @Override
    public String run() {
        return names.run();
    }

    @Override
    public void close() {
        caller.client().close();
        connector.close();
    }
}
