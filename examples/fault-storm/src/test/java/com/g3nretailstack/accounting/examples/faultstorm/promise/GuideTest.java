package com.g3nretailstack.accounting.examples.faultstorm.promise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuideTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "src", "docs", "asciidoc", "lost-answer.adoc");

    @ParameterizedTest
    @MethodSource("com.g3nretailstack.accounting.examples.faultstorm.promise.Promises#texts")
    void namesEveryPromise(String promise) {
        assertThat(PAGE).content(UTF_8).contains("* " + promise);
    }
}
