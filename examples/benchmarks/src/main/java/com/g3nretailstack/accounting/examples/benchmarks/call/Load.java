package com.g3nretailstack.accounting.examples.benchmarks.call;

import com.g3nretailstack.accounting.examples.benchmarks.rival.Rival;
import java.io.IOException;

/** What is asked, and by how many threads at once. */
enum Load {
    RECORD("record, 1 thread", 1, 250),
    RECORD_BY_8("record, 8 threads", 8, 640),
    RECORD_BY_64("record, 64 threads", 64, 1_280),
    PAGE("page of 256, 1 thread", 1, 8);

    private final String words;
    private final int threads;
    private final int calls;

    Load(String words, int threads, int calls) {
        this.words = words;
        this.threads = threads;
        this.calls = calls;
    }

    String words() {
        return words;
    }

    int threads() {
        return threads;
    }

    /** How many calls one burst has in all. */
    int calls() {
        return calls;
    }

    void call(Rival rival) throws IOException {
        if (this == PAGE) {
            rival.page();
        } else {
            rival.record();
        }
    }
}
