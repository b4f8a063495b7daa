package com.g3nretailstack.accounting.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request and every response has examples, and they fit their schemas. */
class ExamplesTest {

    @Test
    void everyExampleFitsItsSchema() {
        assertThat(Examples.problems(Contract.published())).isEmpty();
    }

    @Test
    void theSoundSmallContractHasNothingWrong() {
        Contract sound = Contract.of(Broken.SOUND);

        assertThat(Examples.problems(sound)).isEmpty();
    }

    static List<List<String>> breakages() {
        return List.of(
                List.of(
                        "example: {code: a, mood: glad",
                        "example: {code: 7, mood: glad",
                        "POST /note/mark request example : /code: integer found, string expected"),
                List.of(
                        "example: {code: a, mood: glad",
                        "example: {code: a, mood: cross",
                        "POST /note/mark request example : /mood: does not have a value in the enumeration"),
                List.of(
                        "example: {code: a, mood: glad",
                        "example: {mood: glad",
                        "POST /note/mark request example : : required property 'code' not found"),
                List.of(
                        "2026-04-15T09:30:00Z",
                        "yesterday",
                        "POST /note/add 200 example : /data/made_at: does not match the date-time pattern"),
                List.of(
                        "[{code: a}]",
                        "[{code: a, colour: red}]",
                        "POST /note/list 200 example : no schema knows colour"),
                List.of(", example: {data: {items: [{code: a}]}}", "", "POST /note/list 200: no example"),
                List.of(", example: {job: note-sweep}", "", "job note-sweep request: no example"),
                List.of(
                        "example: {swept: 1}",
                        "example: {swept: x}",
                        "job note-sweep response example : /swept: string"),
                List.of("example: ACME, ", "", "parameters/OrgHeader: no example"),
                List.of("example: ACME, ", "example: 7, ", "parameters/OrgHeader: : integer found, string expected"));
    }

    @ParameterizedTest
    @MethodSource("breakages")
    void noticesAWrongExample(List<String> breakage) {
        Contract broken = Broken.by(breakage.get(0), breakage.get(1));

        assertThat(Examples.problems(broken))
                .anySatisfy(problem -> assertThat(problem).contains(breakage.get(2)));
    }
}
