package com.g3nretailstack.accounting.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        Contract broken = Broken.by("items: {$ref: '#/components/schemas/Note'}", "items: {$ref: '#/components/schemas/Nota'}");

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
                "  securitySchemes: {", "  headers: {Spare: {x-provenance: assumed}}\n  securitySchemes: {spare: {type: apiKey}, ");

        assertThat(References.orphans(broken))
                .containsExactly(
                        "orphan: #/components/headers/Spare", "orphan: #/components/securitySchemes/spare");
    }

    @Test
    void noticesASchemaThatOnlyAnotherOrphanUses() {
        Contract broken = Broken.by(
                "    ErrorEnvelope:\n",
                "    Lonely: {items: {$ref: '#/components/schemas/Lonelier'}}\n    Lonelier: {type: string}\n    ErrorEnvelope:\n");

        assertThat(References.orphans(broken))
                .isEqualTo(List.of("orphan: #/components/schemas/Lonely", "orphan: #/components/schemas/Lonelier"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mood: {$ref: '#/components/schemas/Mood', description: How the note sounds.}"
                        + "|mood: {type: string, enum: [glad], description: How the note sounds.}|Note.mood: inline enum",
                "description: A note that somebody has written."
                        + "|description: A note that somebody has written., additionalProperties: false|Note: no sentence",
                "required: [code]\n      x-requests|additionalProperties: false\n      x-requests|closed by additionalProperties",
                "made_at|madeAt|Note.madeAt: not in snake case",
                "How the note sounds.|Mood.|Note.mood: no sentence that describes it",
                "[Glad., Sad.]|[Glad.]|Mood: not one x-enum-descriptions entry per value",
                "error: {type: object,|error: {type: object, properties: {a: {type: string, description: A letter of it.}},|inline object",
                "error: {type: object,|error: {oneOf: [],|ErrorEnvelope.error: uses oneOf",
                "required: [code]|required: [cody]|requires what it does not have: cody",
                "schema: {$ref: '#/components/schemas/NoteAddRequest'}|schema: {type: object}|inline schema [type]",
            })
    void noticesABrokenSchema(String old, String replacement, String problem) {
        Contract broken = Broken.by(unescape(old), unescape(replacement));

        assertThat(SchemaRules.problems(broken)).anySatisfy(found -> assertThat(found).contains(problem));
    }

    private static String unescape(String text) {
        return text.replace("\\n", "\n");
    }
}
