package com.g3nretailstack.accounting.examples.benchmarks.mock;

import com.g3nretailstack.accounting.examples.benchmarks.rival.Account;
import com.g3nretailstack.accounting.mock.service.AccountingService;
import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import com.g3nretailstack.accounting.mock.service.ServiceSettings;
import com.g3nretailstack.accounting.mock.state.CredentialKind;
import com.g3nretailstack.accounting.mock.state.Credentials;
import com.g3nretailstack.accounting.mock.state.Org;
import java.util.HashMap;
import java.util.Map;

/** The mock's service without a wire, and an owner who asks it; used by one thread. */
final class Shop {
    private final AccountingService service = new AccountingService(ServiceSettings.standard());
    private final Org org = service.org(Account.ORGCODE);
    private final Map<String, String> headers;

    Shop() {
        String key = org.standing(CredentialKind.API_KEY, made -> org.members().own(Credentials.fingerprint(made)));
        headers = new HashMap<>(new Account("", key).headers());
        headers.put("content-type", "application/json");
    }

    /** The answer, which must be 200. */
    ServiceAnswer post(String path, byte[] body) {
        ServiceAnswer answer = service.handle(new ServiceRequest("POST", path, headers, body));
        if (answer.status() != 200) {
            throw new IllegalStateException(path + ": status " + answer.status());
        }
        return answer;
    }

    /** How many rows lists have looked at so far. */
    long rowsVisited() {
        return org.reading(books -> books.events().visited());
    }
}
