package com.g3nretailstack.accounting.mock.state;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds places by a key, in about 25 bytes a key; guarded by its org's lock.
 *
 * <p>It keeps a 64-bit hash in place of the key, so what it finds are candidates: whoever asks compares the rows, which
 * a filter does anyway.
 */
final class KeyIndex {

    private static final int FREE = 0;

    private long[] hashes = new long[16];
    // 0 is free, n > 0 the one place n - 1, n < 0 the shared list -n - 1
    private int[] slots = new int[16];
    private final List<Postings> shared = new ArrayList<>();
    private int used;

    void add(String key, int position) {
        if (used * 2 >= slots.length) {
            grow();
        }
        long hash = hash(key);
        int slot = slotOf(hash);
        if (slots[slot] == FREE) {
            hashes[slot] = hash;
            slots[slot] = position + 1;
            used++;
        } else {
            share(slot, position);
        }
    }

    private void share(int slot, int position) {
        int found = slots[slot];
        if (found == position + 1) {
            return;
        }
        if (found > 0) {
            Postings postings = new Postings();
            postings.add(found - 1);
            shared.add(postings);
            slots[slot] = -shared.size();
        }
        shared.get(-slots[slot] - 1).add(position);
    }

    Positions positions(String key) {
        int found = slots[slotOf(hash(key))];
        if (found == FREE) {
            return Positions.NONE;
        }
        return found < 0 ? shared.get(-found - 1) : only(found - 1);
    }

    private static Positions only(int position) {
        Postings postings = new Postings();
        postings.add(position);
        return postings;
    }

    private int slotOf(long hash) {
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        while (slots[slot] != FREE && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldSlots = slots;
        hashes = new long[oldHashes.length * 2];
        slots = new int[oldSlots.length * 2];
        for (int old = 0; old < oldSlots.length; old++) {
            if (oldSlots[old] != FREE) {
                int slot = slotOf(oldHashes[old]);
                hashes[slot] = oldHashes[old];
                slots[slot] = oldSlots[old];
            }
        }
    }

    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        // the low bits choose the slot: let every character reach them
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return hash ^ (hash >>> 29);
    }
}
