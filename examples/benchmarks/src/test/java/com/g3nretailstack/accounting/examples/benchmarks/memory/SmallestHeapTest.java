package com.g3nretailstack.accounting.examples.benchmarks.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SmallestHeapTest {
    private final SmallestHeap heaps = new SmallestHeap(4, 64, 2);

    @ParameterizedTest
    @CsvSource({"1, 4", "4, 4", "5, 6", "10, 10", "11, 12", "63, 64", "64, 64"})
    void isTheFirstStepThatIsEnough(int needed, int found) throws Exception {
        assertThat(heaps.find(megabytes -> megabytes >= needed)).hasValue(found);
    }

    @Test
    void isNoneWhereTheLargestIsTooSmall() throws Exception {
        assertThat(heaps.find(megabytes -> megabytes >= 65)).isEmpty();
    }

    @Test
    void isFoundInAHandfulOfTries() throws Exception {
        List<Integer> tried = new ArrayList<>();

        heaps.find(megabytes -> tried.add(megabytes) && megabytes >= 20);

        assertThat(tried).hasSizeLessThanOrEqualTo(5).doesNotHaveDuplicates();
    }
}
