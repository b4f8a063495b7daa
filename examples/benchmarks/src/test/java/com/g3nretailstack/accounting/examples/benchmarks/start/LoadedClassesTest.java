package com.g3nretailstack.accounting.examples.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LoadedClassesTest {
    private final LoadedClasses raw =
            new LoadedClasses(List.of("java.lang.Object", "okhttp3.Call", "a.B$$Lambda$1/0x00aa"));
    private final LoadedClasses ours = new LoadedClasses(List.of(
            "java.lang.Object", "okhttp3.Call", "ours.Client", "a.B$$Lambda$1/0x00bb", "ours.Event", "gson.Json"));

    @Test
    void areCountedOverTheOthers() {
        assertThat(ours.over(raw)).isEqualTo(3);
    }

    @Test
    void packagesBeyondTheOthersComeWithTheirCountsTheLargestFirst() {
        assertThat(ours.packagesBeyond(raw)).containsExactly("2 ours", "1 gson");
    }

    @Test
    void aHiddenClassIsTheSameAtAnotherAddress() {
        assertThat(raw.packagesBeyond(ours)).isEmpty();
    }
}
