package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Collector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DunningPolicyTest {

    private static final String ONE = "'levels':[{'level':1,'days_overdue':7,'action':'reminder'}]";

    private final Collector collector = new Collector();

    @Test
    void isMadeOnceAndRead() {
        Answer policy = collector
                .setPolicy("'caption':'Standard','levels':" + Collector.LEVELS)
                .ok();

        assertThat(policy.envelope().path("revision").intValue()).isEqualTo(1);
        assertThat(policy.data().path("levels").size()).isEqualTo(3);
        assertThat(policy.data().at("/levels/1/fee").decimalValue()).isEqualByComparingTo("15");
        assertThat(get("{}").ok().data()).isEqualTo(policy.data());
        assertThat(get("{'policy_id':'" + policy.text("policy_id") + "'}").ok().data())
                .isEqualTo(policy.data());
    }

    @Test
    void isNotFoundBeforeItIsMadeNorUnderAnotherId() {
        get("{}").refused(404, "not-found");
        collector.setPolicy(ONE + ",'policy_id':'dp-none'").refused(404, "not-found");
        collector.setPolicy(ONE + ",'expected_revision':1").refused(404, "not-found");
        get("{}").refused(404, "not-found");

        collector.policy();

        get("{'policy_id':'dp-none'}").refused(404, "not-found");
        collector
                .setPolicy(ONE + ",'policy_id':'dp-none','expected_revision':1")
                .refused(404, "not-found");
    }

    @Test
    void aSecondOneNeedsTheRevisionOfTheFirst() {
        collector.policy();

        Answer refused = collector.setPolicy(ONE).refused(428, "expected-revision-required");

        assertThat(refused.envelope().at("/error/details/current_revision").intValue())
                .isEqualTo(1);
        collector.setPolicy(ONE + ",'expected_revision':2").refused(409, "conflict");
    }

    @Test
    void isReplacedAsAWhole() {
        String policyId = collector.policy();

        Answer changed = collector
                .setPolicy(ONE + ",'policy_id':'" + policyId + "','expected_revision':1,'reason':'Simpler'")
                .ok();

        assertThat(changed.text("policy_id")).isEqualTo(policyId);
        assertThat(changed.data().has("caption")).isFalse();
        assertThat(changed.data().path("levels").size()).isEqualTo(1);
        assertThat(changed.text("reason")).isEqualTo("Simpler");
        assertThat(changed.envelope().path("revision").intValue()).isEqualTo(2);
        assertThat(get("{}").data()).isEqualTo(changed.data());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | levels has none.",
                "[{'level':2,'days_overdue':7,'action':'reminder'}] | levels[0].level is not 1: levels count up from 1.",
                "[{'days_overdue':7,'action':'reminder'}] | levels[0].level is not 1: levels count up from 1.",
                "[{'level':1,'days_overdue':0,'action':'reminder'}] | levels[0].days_overdue is not more than 0.",
                "[{'level':1,'action':'reminder'}] | levels[0].days_overdue is not more than 0.",
                "[{'level':1,'days_overdue':7}] | levels[0].action is required.",
                "[{'level':1,'days_overdue':7,'action':'demand','fee':-1,'currency':'GBP'}] | levels[0].fee is negative.",
                "[{'level':1,'days_overdue':7,'action':'demand','fee':1}] | levels[0].currency is required for a fee.",
                "[{'level':1,'days_overdue':7,'action':'reminder'},{'level':1,'days_overdue':8,'action':'demand'}]"
                        + " | levels[1].level is not 2: levels count up from 1.",
                "[{'level':1,'days_overdue':7,'action':'reminder'},{'level':3,'days_overdue':8,'action':'demand'}]"
                        + " | levels[1].level is not 2: levels count up from 1.",
                "[{'level':1,'days_overdue':7,'action':'reminder'},{'level':2,'days_overdue':7,'action':'demand'}]"
                        + " | levels[1].days_overdue is not more than 7.",
                "[{'level':1,'days_overdue':7,'action':'reminder'},{'level':2,'days_overdue':3,'action':'demand'}]"
                        + " | levels[1].days_overdue is not more than 7."
            },
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '`')
    void refusesLevelsOutOfOrderOrIncomplete(String levels, String complaint) {
        Answer refused = collector.setPolicy("'levels':" + levels).refused(400, "invalid-input");

        assertThat(refused.envelope().at("/error/major/message/en_US").asString())
                .isEqualTo(complaint);
        get("{}").refused(404, "not-found");
    }

    @Test
    void refusesActionsThatAreNotInTheContract() {
        collector
                .setPolicy("'levels':[{'level':1,'days_overdue':7,'action':'shout'}]")
                .refused(400, "validation-error");
        collector.setPolicy("'caption':'No levels'").refused(400, "validation-error");
    }

    private Answer get(String body) {
        return collector.shop.call("/dunning/policy/get", body);
    }
}
