package com.g3nretailstack.accounting.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** References, orphans and the shape of schemas. */
class ContractTest {

    private final Contract contract = Contract.published();

    @Test
    void everyReferenceResolves() {
        assertThat(References.dangling(contract)).isEmpty();
    }

    @Test
    void nothingIsLeftOver() {
        assertThat(References.orphans(contract)).isEmpty();
    }

    @Test
    void schemasAreOpenNamedAndDescribed() {
        assertThat(SchemaRules.problems(contract)).isEmpty();
    }

    @Test
    void theSoundSmallContractHasNothingWrong() {
        Contract sound = Contract.of(Broken.SOUND);

        assertThat(References.dangling(sound)).isEmpty();
        assertThat(References.orphans(sound)).isEmpty();
        assertThat(SchemaRules.problems(sound)).isEmpty();
    }

    @Test
    void noticesADanglingReference() {
        Contract broken =
                Broken.by("items: {$ref: '#/components/schemas/Note'}", "items: {$ref: '#/components/schemas/Nota'}");

        assertThat(References.dangling(broken)).containsExactly("dangling reference: #/components/schemas/Nota");
    }

    @Test
    void noticesAReferenceOutOfTheFile() {
        Contract broken = Broken.by("items: {$ref: '#/components/schemas/Note'}", "items: {$ref: 'note.yaml'}");

        assertThat(References.dangling(broken)).containsExactly("dangling reference: note.yaml");
    }

    @Test
    void noticesOrphansOfEveryKind() {
        Contract broken = Broken.by(
                "  securitySchemes: {",
                "  headers: {Spare: {x-provenance: assumed}}\n  securitySchemes: {spare: {type: apiKey}, ");

        assertThat(References.orphans(broken))
                .containsExactly("orphan: #/components/headers/Spare", "orphan: #/components/securitySchemes/spare");
    }

    @Test
    void noticesASchemaThatOnlyAnotherOrphanUses() {
        Contract broken = Broken.by(
                "    ErrorEnvelope:\n",
                "    Lonely: {items: {$ref: '#/components/schemas/Lonelier'}}\n    Lonelier: {type: string}\n    ErrorEnvelope:\n");

        assertThat(References.orphans(broken))
                .isEqualTo(List.of("orphan: #/components/schemas/Lonely", "orphan: #/components/schemas/Lonelier"));
    }

    @Test
    void noticesSchemasThatNoJobUsesAnyMore() {
        Contract broken = Broken.by("x-jobs:", "x-former-jobs:");

        assertThat(References.orphans(broken))
                .containsExactly(
                        "orphan: #/components/schemas/NoteSweepJobRequest",
                        "orphan: #/components/schemas/NoteSweepJobResponse");
    }

    @Test
    void noticesADanglingReferenceOfAJob() {
        Contract broken = Broken.by("schemas/NoteSweepJobResponse'", "schemas/NoteSwept'");

        assertThat(References.dangling(broken)).containsExactly("dangling reference: #/components/schemas/NoteSwept");
    }

    /** One line per way to break it: what stands there, what to put instead, what the check says. */
    static List<List<String>> breakages() {
        return List.of(
                List.of("mood: {$ref: '#/components/schemas/Mood',", "mood: {enum: [glad],", "Note.mood: inline enum"),
                List.of(
                        "items: {$ref: '#/components/schemas/Note'}",
                        "items: {enum: [a]}",
                        "NoteList.items[]: inline enum"),
                List.of(
                        "x-list-of: Note\n",
                        "additionalProperties: false\n",
                        "NoteList: closed by additionalProperties"),
                List.of(
                        "error: {type: object,",
                        "error: {additionalProperties: false,",
                        "ErrorEnvelope.error: closed by"),
                List.of("error: {type: object,", "error: {oneOf: [],", "ErrorEnvelope.error: uses oneOf"),
                List.of("error: {type: object,", "error: {properties: {},", "ErrorEnvelope.error: inline object"),
                List.of("made_at:", "madeAt:", "Note.madeAt: not in snake case"),
                List.of("How the note sounds.", "Mood.", "Note.mood: no sentence that describes it"),
                List.of("description: A note that somebody has written.", "description: a note", "Note: no sentence"),
                List.of("[Glad., Sad.]", "[Glad.]", "Mood: not one x-enum-descriptions entry per value"),
                List.of("required: [code]", "required: [cody]", "Note: requires what it does not have: cody"),
                List.of(
                        "schema: {$ref: '#/components/schemas/NoteAddRequest'}",
                        "schema: {type: object}",
                        "application/json: inline schema [type]"));
    }

    @ParameterizedTest
    @MethodSource("breakages")
    void noticesABrokenSchema(List<String> breakage) {
        Contract broken = Broken.by(breakage.get(0), breakage.get(1));

        assertThat(SchemaRules.problems(broken))
                .anySatisfy(found -> assertThat(found).contains(breakage.get(2)));
    }
}
