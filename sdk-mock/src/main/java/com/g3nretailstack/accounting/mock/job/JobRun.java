package com.g3nretailstack.accounting.mock.job;

import com.g3nretailstack.accounting.mock.contract.Contract;
import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.resource.Call;
import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.Org;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One invocation of a job: what was asked, when, and the orgs that it works on; used by one thread.
 *
 * @param job the job's name
 * @param id the run's id
 * @param request what was asked, checked against the job's schema
 * @param now when it was invoked, by the service's clock
 * @param orgs all orgs, by code
 * @param memory what the service's jobs remember
 */
record JobRun(String job, String id, ObjectNode request, Instant now, List<Org> orgs, JobMemory memory) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 256;

    /** The instant to run as of: {@code as_of_utc}, now where it is absent. */
    Instant asOf() {
        return Objects.requireNonNullElse(instant("as_of_utc"), now);
    }

    /** How many to look at: {@code limit}, 50 where it is absent, clamped to 1 to 256 like a page's. */
    int limit() {
        BigDecimal asked = Json.decimal(request.get("limit"));
        return asked == null
                ? DEFAULT_LIMIT
                : asked.max(BigDecimal.ONE).min(BigDecimal.valueOf(MAX_LIMIT)).intValue();
    }

    /** Whether only to count. */
    boolean dryRun() {
        return flag("dry_run");
    }

    /** A property that is true; one that is absent is false. */
    boolean flag(String property) {
        return request.path(property).asBoolean(false);
    }

    /** An instant of the request, or null. */
    @Nullable Instant instant(String property) {
        String text = Json.text(request, property);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalidInput(property + " is not an instant.");
        }
    }

    /** The org of that code; not-found where there is none. */
    Org org(String code) {
        return orgs.stream()
                .filter(org -> org.orgcode().equalsIgnoreCase(code.trim()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** What every answer begins with: the job's name and the run's id. */
    ObjectNode answer() {
        return Json.object().put("job", job).put("run_id", id);
    }

    /** A call that the job itself makes of an operation, in an org whose books it holds: nobody's roles are asked for. */
    Call call(Org org, Books books, String operationId, ObjectNode body) {
        return Call.ofService("system:" + job, Contract.shipped().operation(operationId), body, now, org, books);
    }
}
