package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.internal.pipeline.GuardedCreate;
import com.g3nretailstack.accounting.internal.pipeline.Pipeline;
import com.g3nretailstack.accounting.internal.pipeline.RawEnvelope;
import com.g3nretailstack.accounting.internal.pipeline.Update;
import com.g3nretailstack.accounting.internal.request.CertainChecks;
import com.g3nretailstack.accounting.model.ApiEnvelope;
import com.g3nretailstack.accounting.model.ApiList;
import com.g3nretailstack.accounting.model.PageRequest;
import com.g3nretailstack.accounting.paging.Continued;
import com.g3nretailstack.accounting.paging.Page;
import com.g3nretailstack.accounting.paging.PageToken;
import com.g3nretailstack.accounting.paging.Paged;
import com.g3nretailstack.accounting.paging.PartSource;
import com.g3nretailstack.accounting.revision.Outcome;
import com.google.gson.JsonElement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What every service of one client stands on: the shared pipeline under that client's context. */
final class Calls {
    private final Pipeline pipeline;
    private final RequestContext context;
    private final Executor executor;

    Calls(Pipeline pipeline, RequestContext context, Executor executor) {
        this.pipeline = pipeline;
        this.context = context;
        this.executor = executor;
    }

    /** Threads for what runs beside the caller: reading ahead, recording. */
    Executor executor() {
        return executor;
    }

    /** One call that answers with data. */
    <Q, R extends ApiEnvelope<T>, T> T data(Operation<Q, R> operation, @Nullable Q request, RequestOptions options) {
        return dataOf(
                pipeline.call(operation, request, options.contextOver(context).identity(), options.settings()));
    }

    /** The function form; the binder puts id and revision into what the function made. */
    <Q, R extends ApiEnvelope<T>, T> Outcome<T> update(
            Operation<Q, R> operation,
            String id,
            Function<@Nullable T, @Nullable Q> change,
            Update.Binder<Q> binder,
            RequestOptions options) {
        Update<Q, R, T> update = new Update<>(operation, id, requireNonNull(change, "change"), binder);
        return pipeline.update(update, options.contextOver(context).identity(), options.settings());
    }

    /** The function form of a create that another record guards; empty where the function made nothing. */
    <Q, R extends ApiEnvelope<T>, G extends ApiEnvelope<S>, S, T> Optional<T> create(
            GuardedCreate<Q, R, G, S> create, RequestOptions options) {
        @Nullable R envelope = pipeline.create(create, options.contextOver(context).identity(), options.settings());
        return envelope == null ? Optional.empty() : Optional.of(dataOf(envelope));
    }

    /** A list, walked page by page with one set of filters; a token in the request is where the walk starts. */
    <Q extends PageRequest<Q>, R extends ApiEnvelope<L>, L extends ApiList<T>, T> Paged<T> paged(
            Operation<Q, R> operation, Q request, RequestOptions options) {
        CertainChecks.check(request);
        int limit = pageSize(request.limit());
        Paged<T> paged = Paged.of(
                operation.toString(),
                token -> page(data(operation, request.page(limit, token == null ? null : token.json()), options)),
                executor);
        PageToken start = PageToken.of(request.nextToken());
        return start == null ? paged : paged.from(start);
    }

    /** Work that goes on by a cursor; one in the request is where it starts. */
    static <T> Continued<T> continued(Operation<?, ?> operation, PartSource<T> source, @Nullable JsonElement start) {
        Continued<T> continued = Continued.of(operation.toString(), source);
        PageToken cursor = PageToken.of(start);
        return cursor == null ? continued : continued.from(cursor);
    }

    /** Any method and path. */
    JsonElement raw(Operation<byte[], RawEnvelope> operation, byte @Nullable [] body, RequestOptions options) {
        return dataOf(pipeline.raw(operation, body, options.contextOver(context).identity(), options.settings()));
    }

    /** The id that a write is about; a request made for another record is refused. */
    static String sameId(String name, String expected, @Nullable String own) {
        if (own != null && !own.equals(expected)) {
            throw new IllegalArgumentException(name + ": the function's request is for another record");
        }
        return expected;
    }

    private static int pageSize(@Nullable Integer limit) {
        return limit == null ? CertainChecks.LARGEST_PAGE : limit;
    }

    private static <T> Page<T> page(ApiList<T> data) {
        List<T> items = data.items();
        return new Page<>(items == null ? List.of() : items, PageToken.of(data.nextToken()));
    }

    private static <T> T dataOf(ApiEnvelope<T> envelope) {
        // the decoder refuses a success without data
        return requireNonNull(envelope.data(), "data");
    }
}
