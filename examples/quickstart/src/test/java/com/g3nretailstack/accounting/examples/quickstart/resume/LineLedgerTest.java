package com.g3nretailstack.accounting.examples.quickstart.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineLedgerTest {
    private final Saved store = new Saved();

    @Test
    void reservesABlockBeforeItsFirstLineIsSent() {
        LineLedger ledger = new LineLedger(store, Checkpoint.START);

        ledger.reserve(2);
        ledger.reserve(3);
        ledger.reserve(257);

        assertThat(store.saved).containsExactly(new Checkpoint(0, 257));
    }

    @Test
    void writesWhatIsFinishedWithTheNextBlock() {
        LineLedger ledger = new LineLedger(store, Checkpoint.START);

        ledger.reserve(2);
        ledger.finished(250);
        ledger.finished(249);
        ledger.reserve(258);

        assertThat(store.saved).endsWith(new Checkpoint(250, 513));
    }

    @Test
    void everyLineThatMayHaveBeenSentIsFinishedOrOpen() {
        LineLedger killed = new LineLedger(store, Checkpoint.START);
        for (long line = 2; line < 1000; line++) {
            killed.reserve(line);
            if (line > 17) {
                killed.finished(line - 16);
            }

            LineLedger resumed = new LineLedger(store, store.last());
            assertThat(resumed.wasFinished(line) || resumed.wasOpen(line)).isTrue();
            assertThat(resumed.wasOpen(line)).isTrue();
        }
    }

    @Test
    void neverClosesAWindowThatAnEarlierRunLeftOpen() {
        LineLedger resumed = new LineLedger(store, new Checkpoint(100, 356));

        resumed.finished(120);
        resumed.save();

        assertThat(store.saved).containsExactly(new Checkpoint(120, 356));
    }

    private static final class Saved implements CheckpointStore {
        private final List<Checkpoint> saved = new ArrayList<>();

        @Override
        public @Nullable Checkpoint load() {
            return null;
        }

        @Override
        public void save(Checkpoint checkpoint) {
            saved.add(checkpoint);
        }

        @Override
        public void close() {}

        Checkpoint last() {
            return saved.get(saved.size() - 1);
        }
    }
}
