package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.state.Batch;
import com.g3nretailstack.accounting.mock.state.Books;
import java.util.BitSet;

/** Which events live batches carry, by place. */
final class Carriers {

    private final BitSet carried = new BitSet();
    private final BitSet twice = new BitSet();
    private final BitSet sent = new BitSet();

    private Carriers() {}

    static Carriers of(Books books) {
        Carriers carriers = new Carriers();
        for (Batch batch : books.batches().matching(books.batches().all(), Batch::live)) {
            batch.members().forEach(position -> carriers.carry(position, batch.sent()));
        }
        return carriers;
    }

    private void carry(int position, boolean delivered) {
        if (carried.get(position)) {
            twice.set(position);
        }
        carried.set(position);
        if (delivered) {
            sent.set(position);
        }
    }

    /** Whether a ready or sent batch carries it. */
    boolean carried(int position) {
        return carried.get(position);
    }

    /** Whether more than one ready or sent batch carries it. */
    boolean carriedTwice(int position) {
        return twice.get(position);
    }

    /** Whether a sent batch carries it. */
    boolean sent(int position) {
        return sent.get(position);
    }
}
