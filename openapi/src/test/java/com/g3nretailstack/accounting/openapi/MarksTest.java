package com.g3nretailstack.accounting.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Marks: complete, fitting, pointing somewhere, and agreeing with what stands beside them. */
class MarksTest {

    private static final String LOOKUP =
            "x-lookup: {path: /note/list, keys: [{filter: code, request: code, record: code}]}\n";
    private static final String NO_LOOKUP = "x-no-lookup: No operation lists notes.\n";

    private final Contract contract = Contract.published();

    @Test
    void eachOperationHasEachMarkThatFits() {
        assertThat(OperationMarks.problems(contract)).isEmpty();
    }

    @Test
    void marksPointToOperationsAndPropertiesThatExist() {
        assertThat(PointingMarks.problems(contract)).isEmpty();
    }

    @Test
    void contextMarksAgreeWithHeaderParameters() {
        assertThat(ContextMarks.problems(contract)).isEmpty();
    }

    @Test
    void errorTagsAgreeWithResponses() {
        assertThat(ErrorMarks.problems(contract)).isEmpty();
    }

    @Test
    void everythingHasExactlyOneProvenance() {
        assertThat(ProvenanceMarks.problems(contract)).isEmpty();
    }

    @Test
    void theSoundSmallContractHasNothingWrong() {
        assertThat(all(Contract.of(Broken.SOUND))).isEmpty();
    }

    @Test
    void aCreateMaySayThatNothingFindsWhatItMade() {
        String sound = Broken.SOUND.replace(LOOKUP, NO_LOOKUP).replace("x-lookup: assumed", "x-no-lookup: assumed");

        assertThat(sound).isNotEqualTo(Broken.SOUND);
        assertThat(all(Contract.of(sound))).isEmpty();
    }

    /** One line per way to break it: what stands there, what to put instead, what the check says. */
    static List<List<String>> breakages() {
        return List.of(
                List.of("x-retry-class: create\n", "x-retry-glass: create\n", "POST /note/add: x-retry-class: null"),
                List.of("x-retry-class: create\n", "x-retry-class: wild\n", "POST /note/add: x-retry-class: wild"),
                List.of("x-effect: absolute", "x-effect: sideways", "POST /note/mark: x-effect: sideways"),
                List.of("x-effect: absolute\n", "x-defect: 1\n", "POST /note/mark: lacks x-effect"),
                List.of(
                        "x-method: get\n",
                        "x-method: get\n      x-effect: absolute\n",
                        "POST /note/get: has no use for x-effect"),
                List.of("x-method: list\n", "x-method: get\n", "POST /note/list: x-method is taken in its tag"),
                List.of(
                        "operationId: note_get",
                        "operationId: noteGet",
                        "POST /note/get: operationId is not in snake case"),
                List.of("operationId: note_get", "operationId: note_add", "POST /note/get: operationId is taken"),
                List.of("tags: [{name: Note}]", "tags: [{name: Nota}]", "POST /note/get: needs one declared tag"),
                List.of("summary: Reads a note.", "x-summary: Reads.", "POST /note/get: needs a summary"),
                List.of(
                        "by its code. Follows notes.html.",
                        "by its code.",
                        "POST /note/get: its description names no page"),
                List.of(
                        "x-cursor: next_token",
                        "x-cursor: page",
                        "POST /note/list: x-cursor is no property of its request"),
                List.of("x-cursor: next_token\n", "x-cursed: 1\n", "POST /note/list: lacks x-cursor"),
                List.of(
                        "x-record: Note\n      x-cursor",
                        "x-record: Nota\n      x-cursor",
                        "POST /note/list: x-record is not the record"),
                List.of(
                        "x-required-roles: [acct_view]",
                        "x-required-roles: [boss]",
                        "POST /note/get: x-required-roles names a role"),
                List.of("x-cursor: documented, ", "", "POST /note/list: x-mark-provenance does not speak of"),
                List.of("x-cursor: documented, ", "x-cursor: sure, ", "POST /note/list: x-mark-provenance: ["),
                List.of(
                        "x-revision-source: {path: /note/get, id: code}\n",
                        "x-re: 1\n",
                        "POST /note/mark: lacks x-revision-source"),
                List.of(
                        "expected_revision: {type",
                        "revision_expected: {type",
                        "POST /note/mark: expected_revision does not fit"),
                List.of(
                        "x-lookup: {path: /note/list,",
                        "x-lookup: {path: /note/find,",
                        "POST /note/add: x-lookup points to no read: /note/find"),
                List.of(
                        "x-lookup: {path: /note/list,",
                        "x-lookup: {path: /note/mark,",
                        "POST /note/add: x-lookup points to no read: /note/mark"),
                List.of(
                        "x-lookup: {path: /note/list,",
                        "x-lookup: {path: /note/get,",
                        "POST /note/add: x-lookup points to what is no list"),
                List.of("keys: [{filter: code,", "keys: [{filter: tag,", "POST /note/add: NoteListRequest has no tag"),
                List.of(
                        "request: code, record: code",
                        "request: tag, record: code",
                        "POST /note/add: NoteAddRequest has no tag"),
                List.of("request: code, record: code", "request: code, record: tag", "POST /note/add: Note has no tag"),
                List.of(
                        "keys: [{filter: code, request: code, record: code}]",
                        "keys: []",
                        "POST /note/add: x-lookup has no keys"),
                List.of(
                        "{path: /note/get, id: code}",
                        "{path: /note/get, id: tag}",
                        "POST /note/mark: NoteGetRequest has no tag"),
                List.of(
                        "{path: /note/get, id: code}",
                        "{path: /note/add, id: code}",
                        "POST /note/mark: x-revision-source points to no read"),
                List.of("        revision: {type", "        version: {type", "POST /note/mark: Note has no revision"),
                List.of(
                        "{path: /note/get, id: code}",
                        "{path: /note/get, id: code, record: Mood}",
                        "POST /note/mark: x-revision-source reads no other record Mood"),
                List.of(
                        "{path: /note/get, id: code}",
                        "{path: /note/get, id: code, record: Note}",
                        "POST /note/mark: x-revision-source reads no other record Note"),
                List.of(
                        "{path: /note/get, id: code}",
                        "{path: /note/get, id: code, record: Note}",
                        "POST /note/mark: x-revision-source of another record proves nothing without a look-up"),
                List.of(LOOKUP, "x-look: 1\n", "POST /note/add: lacks x-lookup"),
                List.of(LOOKUP, "x-no-lookup: \"\"\n", "POST /note/add: x-no-lookup gives no reason"),
                List.of(LOOKUP, LOOKUP + "      " + NO_LOOKUP, "POST /note/add: has no use for x-lookup"),
                List.of(
                        LOOKUP,
                        NO_LOOKUP,
                        "POST /note/add: x-mark-provenance does not speak of [x-context-headers, x-effect,"
                                + " x-error-tags, x-no-lookup,"),
                List.of(
                        "x-method: get\n",
                        "x-method: get\n      " + NO_LOOKUP,
                        "POST /note/get: has no use for x-no-lookup"),
                List.of("x-write-marker: [code]", "x-write-marker: [tag]", "POST /note/add: Note has no tag"),
                List.of(
                        "x-envelope-of: NoteList\n",
                        "x-envelope-of: Note\n",
                        "NoteListEnvelope: x-envelope-of is not its data"),
                List.of(
                        "x-envelope-of: NoteList\n",
                        "x-of: 1\n",
                        "NoteListEnvelope: x-envelope-of stands on envelopes"),
                List.of("x-list-of: Note\n", "x-list-of: Mood\n", "NoteList: x-list-of is not its item"),
                List.of("argument_type: Mood", "argument_type: Note", "Note: argument_type is not that of mood"),
                List.of(
                        "copies: [{from: code, to: code}]",
                        "copies: [{from: code, to: tag}]",
                        "Note: NoteMarkRequest has no tag"),
                List.of(
                        "x-assumed-required: [code]",
                        "x-assumed-required: [tag]",
                        "NoteAddRequest: NoteAddRequest has no tag"),
                List.of(
                        "x-context-headers: {orgcode: required}",
                        "x-context-headers: {orgcode: optional}",
                        "POST /note/add: x-context-headers {x-orgcode=optional}"),
                List.of(
                        "x-context-headers: {orgcode: required}",
                        "x-context-headers: {}",
                        "POST /note/add: x-context-headers {}"),
                List.of("{\"404\": [not-found]}", "{\"404\": [absent]}", "POST /note/add: x-error-tags {404=[absent]}"),
                List.of(
                        "{\"404\": [not-found]}",
                        "{\"400\": [not-found]}",
                        "POST /note/add: x-error-tags {400=[not-found]}"),
                List.of("http_status: 404", "http_status: 410", "POST /note/add: an example under 404 says 410"),
                List.of("\"428\"", "\"409\"", "POST /note/mark: 428 goes with a revision source"),
                List.of("x-provenance: assumed, x-enum", "x-enum", "Mood: provenance null"),
                List.of(
                        "code: {type: string, description: Code that finds the note., x-provenance: documented}",
                        "code: {type: string, description: Code that finds the note., x-provenance: assumed}",
                        "Note.code: repeats its schema's provenance"),
                List.of(
                        "code: {type: string, description: Code that finds the note., x-provenance: documented}",
                        "code: {type: string, description: Code that finds the note., x-provenance: guessed}",
                        "Note.code: provenance guessed"),
                List.of(
                        "        code: {type: string, description: Code that finds the note.}\n        mood",
                        "        code: {type: string, description: Code that finds the note., x-provenance: assumed}\n        mood",
                        "NoteMarkRequest.code: required of callers on an assumption"),
                List.of(
                        "example: ACME, x-provenance: documented",
                        "example: ACME",
                        "parameters OrgHeader: provenance null"));
    }

    @ParameterizedTest
    @MethodSource("breakages")
    void noticesWhatIsBroken(List<String> breakage) {
        Contract broken = Broken.by(breakage.get(0), breakage.get(1));

        assertThat(all(broken)).anySatisfy(problem -> assertThat(problem).contains(breakage.get(2)));
    }

    private static List<String> all(Contract contract) {
        List<String> problems = new ArrayList<>(OperationMarks.problems(contract));
        problems.addAll(PointingMarks.problems(contract));
        problems.addAll(ContextMarks.problems(contract));
        problems.addAll(ErrorMarks.problems(contract));
        problems.addAll(ProvenanceMarks.problems(contract));
        return problems;
    }
}
