package com.g3nretailstack.accounting.examples.quickstart.event;

import com.g3nretailstack.accounting.examples.quickstart.data.FileIdentity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sales read so far, to find the one that a refund reverses.
 *
 * <p>A cancellation names no sale. Its sale is the latest one of the same customer and SKU that is not later than it and
 * still has as many pieces that no other refund took: a sale is never refunded beyond what it sold. Sales are kept in
 * columns, about 32 bytes each beside their key, because months of them must fit into a small heap. Not thread-safe.
 */
public final class SaleIndex {
    private static final int NONE = -1;

    private final Map<String, Integer> latest = new HashMap<>();
    private final List<FileIdentity> files = new ArrayList<>();
    private int size;
    private int[] file = new int[1024];
    private long[] line = new long[1024];
    private long[] epochSecond = new long[1024];
    private long[] piecesLeft = new long[1024];
    private int[] older = new int[1024];

    /** Adds a sale; one without a customer cannot be found again and is not kept. */
    public void add(FileIdentity in, long number, @Nullable String customer, String sku, long pieces, Instant at) {
        if (customer == null) {
            return;
        }
        ensureRoom();
        file[size] = fileNumber(in);
        line[size] = number;
        epochSecond[size] = at.getEpochSecond();
        piecesLeft[size] = pieces;
        Integer before = latest.put(key(customer, sku), size);
        older[size] = before == null ? NONE : before;
        size++;
    }

    /** Returns the source reference of the sale that this refund reverses and takes its pieces, or null for none. */
    public @Nullable String take(@Nullable String customer, String sku, long pieces, Instant at) {
        Integer head = customer == null ? null : latest.get(key(customer, sku));
        for (int i = head == null ? NONE : head; i != NONE; i = older[i]) {
            if (epochSecond[i] <= at.getEpochSecond() && piecesLeft[i] >= pieces) {
                piecesLeft[i] -= pieces;
                return files.get(file[i]).sourceRef(line[i]);
            }
        }
        return null;
    }

    private static String key(String customer, String sku) {
        return customer + '\t' + sku;
    }

    private int fileNumber(FileIdentity in) {
        int last = files.size() - 1;
        if (last < 0 || !files.get(last).equals(in)) {
            files.add(in);
            return last + 1;
        }
        return last;
    }

    private void ensureRoom() {
        if (size == line.length) {
            int room = size + (size >> 1);
            file = Arrays.copyOf(file, room);
            line = Arrays.copyOf(line, room);
            epochSecond = Arrays.copyOf(epochSecond, room);
            piecesLeft = Arrays.copyOf(piecesLeft, room);
            older = Arrays.copyOf(older, room);
        }
    }
}
