package com.g3nretailstack.accounting.mock.state;

import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.refusal.Tag;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers that are given again to a request that came before; guarded by its org's lock. */
public final class Replays {

    private final Map<String, Replay> remembered = new HashMap<>();

    /** Makes an empty memory. */
    public Replays() {}

    /**
     * A remembered answer.
     *
     * @param payload what the request said, in canonical form
     * @param data the answer's data as JSON
     * @param revision the answer's revision, if it had one
     * @param until when it is forgotten
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Replay(
            String payload, byte[] data, @Nullable Integer revision, Instant until) {}

    /**
     * What was answered under a key, or null.
     *
     * @throws Refusal conflict, when the key came with another payload
     */
    public @Nullable Replay find(String key, String payload, Instant now) {
        Replay replay = remembered.get(key);
        if (replay == null || !now.isBefore(replay.until())) {
            return null;
        }
        if (!replay.payload().equals(payload)) {
            throw new Refusal(Tag.CONFLICT, "The idempotency_key came before with another payload.");
        }
        return replay;
    }

    /** Remembers an answer. */
    public void remember(String key, Replay replay) {
        remembered.put(key, replay);
    }
}
