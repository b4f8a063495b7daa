package com.g3nretailstack.accounting.examples.quickstart.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileIdentityTest {
    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);

    @Test
    void namesFileContentAndLine() {
        FileIdentity file = new FileIdentity("sales 2010/12 £.csv", ONE);

        assertThat(file.sourceRef(17)).isEqualTo("file:sales%202010%2F12%20%C2%A3.csv@1111111111111111#L17");
        assertThat(file.lineOf(file.sourceRef(17))).hasValue(17);
    }

    @Test
    void readsNoReferenceOfAnotherFile() {
        FileIdentity file = new FileIdentity("a.csv", ONE);

        assertThat(file.lineOf(new FileIdentity("a.csv", TWO).sourceRef(1))).isEmpty();
        assertThat(file.lineOf(new FileIdentity("b.csv", ONE).sourceRef(1))).isEmpty();
        assertThat(file.lineOf(file.sourceRef(1) + "x")).isEmpty();
        assertThat(file.lineOf("")).isEmpty();
    }

    @Test
    void differsByNameAndByContent() {
        FileIdentity file = new FileIdentity("a.csv", ONE);

        assertThat(file.exportCode())
                .isEqualTo(new FileIdentity("a.csv", ONE).exportCode())
                .isNotEqualTo(new FileIdentity("a.csv", TWO).exportCode())
                .isNotEqualTo(new FileIdentity("b.csv", ONE).exportCode());
        assertThat(file.correlationId()).isNotEqualTo(new FileIdentity("b.csv", ONE).correlationId());
    }
}
