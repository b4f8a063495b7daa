package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.ExportScheduleApi;
import com.g3nretailstack.accounting.model.ExportSchedule;
import com.g3nretailstack.accounting.model.ExportScheduleCreateRequest;
import com.g3nretailstack.accounting.model.ExportScheduleGetRequest;
import com.g3nretailstack.accounting.model.ExportScheduleListRequest;
import com.g3nretailstack.accounting.model.ExportScheduleStatusSetRequest;
import com.g3nretailstack.accounting.paging.Paged;
import com.g3nretailstack.accounting.revision.Outcome;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Export schedules: which exports are made again and again, and over which windows.
 *
 * <p>A schedule is active or suspended. The operator's sweep looks for active ones that are due, makes an export with a first batch
 * for each and moves {@code next_run_at} on by the cadence; clients cannot start it. The export's code is the schedule's code (or
 * id), a hyphen and the end of the window, which is how to find it (assumed). Follows the pages "Accounting / ERP Readiness" and
 * "Accounting MCP Protocol". Immutable and thread-safe.
 *
 * <pre>{@code
 * ExportSchedule nightly = accounting.exports().schedules().create(ExportScheduleCreateRequest.builder()
 *         .code("erp-daily")
 *         .cadence(ExportCadence.builder().cron("0 2 * * *").build())
 *         .window(ExportScheduleWindow.builder().lengthMinutes(1440L).delayMinutes(120L).build())
 *         .exportKind(ExportKind.FINANCIAL_EVENTS)
 *         .build());
 * }</pre>
 */
public final class ExportScheduleService {
    private final Calls calls;

    ExportScheduleService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Makes a schedule that exports again and again ({@code POST /export/schedule/create}); class create.
     *
     * <p>The cadence is a number of minutes or a cron expression of five fields in UTC (the form is assumed), never both. An expression
     * that the service cannot read is kept all the same: such a schedule has no {@code next_run_at} and never runs (assumed).
     *
     * <p>{@code code} is the key by which it is looked up after a lost answer: the caller vouches that no other schedule
     * carries it. Without it there is no look-up. Roles: export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.ValidationException if the cadence or the window cannot be
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public ExportSchedule create(ExportScheduleCreateRequest request) {
        return create(request, RequestOptions.none());
    }

    /** Makes a schedule that exports again and again, with options of its own; otherwise as {@link #create(ExportScheduleCreateRequest)}. */
    public ExportSchedule create(ExportScheduleCreateRequest request, RequestOptions options) {
        return calls.data(
                ExportScheduleApi.CREATE, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Reads one schedule by its id ({@code POST /export/schedule/get}); class read. Any accounting role may.
     *
     * <p>Tells when it ran last, what that run made, up to where windows are exported, and when it is due again.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is none, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public ExportSchedule get(ExportScheduleGetRequest request) {
        return get(request, RequestOptions.none());
    }

    /** Reads one schedule by its id, with options of its own; otherwise as {@link #get(ExportScheduleGetRequest)}. */
    public ExportSchedule get(ExportScheduleGetRequest request, RequestOptions options) {
        return calls.data(
                ExportScheduleApi.GET, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Lists schedules ({@code POST /export/schedule/list}); class read. Any accounting role may.
     *
     * <p>Lazy: pages are read as they are reached. {@code limit} is the size of a page, 1 to 256, 256 where it is not set.
     *
     * @throws IllegalArgumentException if the limit is out of range
     */
    public Paged<ExportSchedule> list(ExportScheduleListRequest request) {
        return list(request, RequestOptions.none());
    }

    /** Lists schedules, with options of its own for each page; otherwise as {@link #list(ExportScheduleListRequest)}. */
    public Paged<ExportSchedule> list(ExportScheduleListRequest request, RequestOptions options) {
        return calls.paged(
                ExportScheduleApi.LIST, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Suspends a schedule or makes it active again ({@code POST /export/schedule/status/set}); class revisioned.
     *
     * <p>Once active again it goes on where its last window ended: windows that were missed are caught up, one in each sweep
     * (assumed).
     *
     * <p>Strict: nothing is re-applied. After a lost answer the record is read to learn what became of the write. Roles: export
     * administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if somebody else wrote first
     * @throws com.g3nretailstack.accounting.error.RevisionRequiredException if the request has no {@code expected_revision}
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if the schedule is in that state already
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public ExportSchedule setStatus(ExportScheduleStatusSetRequest request) {
        return setStatus(request, RequestOptions.none());
    }

    /** Suspends a schedule or makes it active again, with options of its own; otherwise as {@link #setStatus(ExportScheduleStatusSetRequest)}. */
    public ExportSchedule setStatus(ExportScheduleStatusSetRequest request, RequestOptions options) {
        return calls.data(
                ExportScheduleApi.SET_STATUS, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Suspends a schedule or makes it active again, by a function of the schedule as it stands ({@code POST
     * /export/schedule/status/set}).
     *
     * <p>Reads the schedule, applies the function, writes with the revision that was read; on 409 and 428 reads again and applies
     * the function again, at most 64 times within the deadline, so it must have no other effect. Null means no change. The id
     * and the revision of the request are filled in.
     *
     * @throws IllegalArgumentException if the function makes a request for another schedule
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if the schedule is in that state already
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is no such schedule, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Outcome<ExportSchedule> setStatus(
            String scheduleId, Function<ExportSchedule, @Nullable ExportScheduleStatusSetRequest> change) {
        return setStatus(scheduleId, change, RequestOptions.none());
    }

    /** Suspends a schedule or makes it active again, by a function, with options of its own; otherwise as {@link #setStatus(String, Function)}. */
    public Outcome<ExportSchedule> setStatus(
            String scheduleId,
            Function<ExportSchedule, @Nullable ExportScheduleStatusSetRequest> change,
            RequestOptions options) {
        requireNonNull(scheduleId, "scheduleId");
        return calls.update(
                ExportScheduleApi.SET_STATUS,
                scheduleId,
                requireNonNull(change, "change"),
                (request, revision) -> {
                    ExportScheduleStatusSetRequest.Builder bound = request.toBuilder()
                            .scheduleId(Calls.sameId("schedule_id", scheduleId, request.scheduleId()));
                    return (revision == null ? bound : bound.expectedRevision(revision)).build();
                },
                requireNonNull(options, "options"));
    }
}
