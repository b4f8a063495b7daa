package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {

    private final Shop shop = new Shop();
    private String batchId = "";

    @BeforeEach
    void makeABatch() {
        shop.sale("12.50", "order:1");
        batchId = shop.batch(shop.export());
    }

    @Test
    void asksForARevisionAndSaysWhichOneIsCurrent() {
        Answer answer = markSent("").refused(428, "expected-revision-required");

        assertThat(answer.envelope().at("/error/details/current_revision").intValue())
                .isEqualTo(1);
        assertThat(answer.envelope().at("/error/retryable").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "0", "'2'", "'one'"})
    void refusesAnotherRevision(String revision) {
        markSent(",'expected_revision':" + revision).refused(409, "conflict");

        assertThat(status()).isEqualTo("ready");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "'1'", "1.0"})
    void acceptsTheCurrentRevisionAsNumberAndAsText(String revision) {
        markSent(",'expected_revision':" + revision).ok();

        assertThat(status()).isEqualTo("sent");
    }

    @Test
    void goesUpByOneWithEachWrite() {
        Answer sent = markSent(",'expected_revision':1").ok();

        assertThat(sent.envelope().path("revision").intValue()).isEqualTo(2);
        assertThat(sent.data().path("revision").intValue()).isEqualTo(2);
    }

    @Test
    void refusesTheSameWriteASecondTime() {
        markSent(",'expected_revision':1").ok();

        markSent(",'expected_revision':1").refused(409, "conflict");
    }

    @Test
    void looksForTheRecordBeforeItsRevision() {
        shop.call("/export/batch/status/set", "{'batch_id':'ba-none','status':'sent'}")
                .refused(404, "not-found");
    }

    private Answer markSent(String revision) {
        return shop.call("/export/batch/status/set", "{'batch_id':'" + batchId + "','status':'sent'" + revision + "}");
    }

    private String status() {
        return shop.call("/export/batch/get", "{'batch_id':'" + batchId + "'}").text("status");
    }
}
