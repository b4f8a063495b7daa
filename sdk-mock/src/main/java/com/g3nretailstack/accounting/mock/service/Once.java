package com.g3nretailstack.accounting.mock.service;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.resource.Call;
import com.g3nretailstack.accounting.mock.resource.Handler;
import com.g3nretailstack.accounting.mock.resource.Reply;
import com.g3nretailstack.accounting.mock.state.OrgSettings;
import com.g3nretailstack.accounting.mock.state.Replays;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Answers a repeated write with its first answer, where the org is set to do so. */
final class Once {

    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final String KEY = "idempotency_key";
    private static final String BY_KEY = "key\n";

    private Once() {}

    /** Handles a write, or replays what it came to before. */
    static Reply handle(Call call, Handler handler) {
        OrgSettings settings = call.org().settings();
        String key = call.text(KEY);
        if (key != null && settings.idempotencyKeys()) {
            return replayed(call, handler, BY_KEY + key, call.now().plus(REMEMBERED));
        }
        if (makes(call) && settings.duplicatesApplyOnce()) {
            return replayed(call, handler, "body\n" + payload(call), Instant.MAX);
        }
        return handler.handle(call);
    }

    // an upsert without a revision makes a record
    private static boolean makes(Call call) {
        boolean upsert = call.operation().retryClass().equals("upsert");
        return call.operation().create() || (upsert && !call.body().has("expected_revision"));
    }

    private static Reply replayed(Call call, Handler handler, String key, Instant until) {
        Replays replays = call.books().replays();
        String place = call.operation().id() + "\n" + key;
        String payload = payload(call);
        Replays.@Nullable Replay replay = replays.find(place, payload, call.now());
        if (replay != null) {
            return new Reply(Json.trusted(replay.data()), replay.revision());
        }
        Reply reply = handler.handle(call);
        // what made no record applied nothing: it is worked out anew, unless a key asked for the same answer
        if (reply.revision() != null || key.startsWith(BY_KEY)) {
            replays.remember(place, new Replays.Replay(payload, Json.bytes(reply.data()), reply.revision(), until));
        }
        return reply;
    }

    // the facility and the channel may come by header: they are part of what was asked for
    private static String payload(Call call) {
        ObjectNode body = call.body().deepCopy();
        body.remove(KEY);
        return call.context() + Json.canonical(body);
    }
}
