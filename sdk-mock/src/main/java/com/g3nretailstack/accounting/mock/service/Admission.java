package com.g3nretailstack.accounting.mock.service;

import com.g3nretailstack.accounting.mock.contract.Contract;
import com.g3nretailstack.accounting.mock.contract.ContractOperation;
import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.paging.Pages;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.refusal.Tag;
import com.g3nretailstack.accounting.mock.resource.Call;
import com.g3nretailstack.accounting.mock.resource.CallContext;
import com.g3nretailstack.accounting.mock.state.Org;
import com.g3nretailstack.accounting.mock.state.Principal;
import com.g3nretailstack.accounting.mock.state.Realm;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lets a request in, step by step: credentials, org, write-block, roles, context, schema, reason code. */
final class Admission {

    private final Map<String, Org> orgs;
    private final Contract contract;
    private final Pages pages;
    private final Authentication authentication;

    Admission(Map<String, Org> orgs, Realm realm, Contract contract) {
        this.orgs = orgs;
        this.contract = contract;
        this.pages = new Pages(realm.secrets());
        this.authentication = new Authentication(realm.credentials());
    }

    /** The call that a request makes; the exchange learns what is found on the way. */
    Call admit(ServiceRequest request, ContractOperation operation, Exchange exchange) {
        Bodies read = Bodies.read(request);
        ObjectNode body = read.json();
        Principal caller = authentication.caller(request, body);
        exchange.caller = caller;
        read.refuseUnreadable();
        if (!operation.tenant()) {
            CallContext nowhere = new CallContext(null, null, null);
            return new Call(operation, caller, nowhere, body, exchange.begun, pages, null, null);
        }
        Org org = org(request, body, caller);
        exchange.org = org;
        refuseBlockedWrite(operation, org);
        refuseMissingRole(operation, org, caller, exchange);
        CallContext context = new ContextCheck(request, body).check(operation, org, caller, exchange.begun);
        exchange.cccode = context.cccode();
        refuseMisfit(operation, body);
        refuseUnknownReason(operation, org, body);
        return new Call(operation, caller, context, body, exchange.begun, pages, org, null);
    }

    private Org org(ServiceRequest request, ObjectNode body, Principal caller) {
        String header = request.header("x-orgcode");
        @Nullable String code = header == null || header.isBlank() ? Json.text(body, "orgcode") : header;
        if (code == null) {
            throw new Refusal(Tag.VALIDATION_ERROR, "x-orgcode is required.");
        }
        Org org = orgs.get(ContextCheck.canonical(code));
        if (org == null || !associated(org, caller)) {
            throw Refusal.notFound();
        }
        return org;
    }

    private static boolean associated(Org org, Principal caller) {
        boolean foreignKey = caller.boundOrg() != null && !caller.boundOrg().equals(org.orgcode());
        return !foreignKey && org.members().has(caller.fingerprint());
    }

    private static void refuseBlockedWrite(ContractOperation operation, Org org) {
        if (operation.write() && org.settings().writesBlocked()) {
            throw new Refusal(Tag.ORG_WRITE_BLOCKED, "The organisation may not be written to.");
        }
    }

    private static void refuseMissingRole(ContractOperation operation, Org org, Principal caller, Exchange exchange) {
        List<String> roles = operation.roles();
        if (roles.isEmpty() || org.members().owns(caller.fingerprint())) {
            return;
        }
        if (org.members().roles(caller.fingerprint(), exchange.begun).stream().noneMatch(roles::contains)) {
            throw new Refusal(Tag.FORBIDDEN, "This call needs one of the roles " + String.join(", ", roles) + ".");
        }
    }

    private void refuseMisfit(ContractOperation operation, ObjectNode body) {
        List<String> problems = contract.requestProblems(operation.request(), body);
        if (!problems.isEmpty()) {
            ObjectNode details = Json.object();
            ArrayNode list = details.putArray("problems");
            problems.forEach(list::add);
            throw new Refusal(Tag.VALIDATION_ERROR, "Invalid request: " + problems.get(0) + ".", details);
        }
    }

    private static void refuseUnknownReason(ContractOperation operation, Org org, ObjectNode body) {
        String code = Json.text(body, "reason_code");
        if (operation.write() && code != null && !org.settings().reasonCodes().contains(code)) {
            throw new Refusal(
                    Tag.INVALID_INPUT,
                    "The reason code is not in the organisation's catalogue.",
                    Json.object().put("field", "reason_code"));
        }
    }
}
