package com.g3nretailstack.accounting.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.openapi.EndpointTable.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract against the endpoint inventory of the protocol document. */
class EndpointTableTest {

    /** How many rows are still to come. Lower it with every operation that is added; never raise it. */
    private static final int STILL_TO_COME = 0;

    private static final List<Row> SMALL = List.of(
            new Row("POST", "/note/add", "NoteAddRequest", "NoteEnvelope"),
            new Row("POST", "/note/get", "NoteGetRequest", "NoteEnvelope"),
            new Row("POST", "/note/list", "NoteListRequest", "NoteListEnvelope"),
            new Row("POST", "/note/mark", "(inline)", "Envelope"));

    private final List<Row> rows = EndpointTable.rows(Resources.text("endpoints.md"));
    private final List<String> toCome =
            Resources.text("endpoints-to-come.txt").lines().toList();

    @Test
    void theInventoryHas76Rows() {
        assertThat(rows).hasSize(76).doesNotHaveDuplicates();
        assertThat(rows.stream().filter(Row::unnamed)).hasSize(30);
    }

    @Test
    void everyRowIsInTheContractAsTheServiceNamesIt() {
        assertThat(EndpointTable.problems(Contract.published(), rows, toCome)).isEmpty();
    }

    @Test
    void theListOfRowsToComeOnlyShrinks() {
        assertThat(toCome).doesNotHaveDuplicates();
        assertThat(EndpointTable.length(toCome, STILL_TO_COME)).isEmpty();
    }

    @Test
    void noticesAListThatHasGrown() {
        assertThat(EndpointTable.length(List.of("POST /a", "POST /b"), 1))
                .hasValue("the list has grown to 2 rows, pinned at 1");
    }

    @Test
    void noticesAListThatHasShrunkWithoutBeingPinnedLower() {
        assertThat(EndpointTable.length(List.of("POST /a"), 2)).hasValue("the list has shrunk: pin it at 1");
    }

    @Test
    void agreesWithASoundContract() {
        assertThat(EndpointTable.problems(Contract.of(Broken.SOUND), SMALL, List.of()))
                .isEmpty();
    }

    @Test
    void noticesARowThatIsNeitherThereNorToCome() {
        Contract broken = Broken.by("  /note/get:", "  /note/fetch:");

        assertThat(EndpointTable.problems(broken, SMALL, List.of()))
                .containsExactly("neither there nor to come: POST /note/get", "not in the inventory: POST /note/fetch");
    }

    @Test
    void noticesARowThatIsThereAndStillListed() {
        assertThat(EndpointTable.problems(Contract.of(Broken.SOUND), SMALL, List.of("POST /note/get")))
                .containsExactly("no longer to come: POST /note/get");
    }

    @Test
    void noticesAListedRowThatTheInventoryDoesNotHave() {
        assertThat(EndpointTable.problems(Contract.of(Broken.SOUND), SMALL, List.of("POST /note/burn")))
                .containsExactly("to come from nowhere: POST /note/burn");
    }

    @Test
    void noticesAnotherMethod() {
        List<Row> rows = List.of(new Row("GET", "/note/add", "NoteAddRequest", "NoteEnvelope"));

        assertThat(EndpointTable.problems(Contract.of(Broken.SOUND), rows, List.of()))
                .contains("neither there nor to come: GET /note/add", "not in the inventory: POST /note/add");
    }

    @Test
    void noticesAnotherSchemaName() {
        Contract broken = Broken.by("schemas/NoteListRequest'", "schemas/NoteGetRequest'");

        assertThat(EndpointTable.problems(broken, SMALL, List.of()))
                .containsExactly("POST /note/list: NoteGetRequest → NoteListEnvelope,"
                        + " expected NoteListRequest → NoteListEnvelope");
    }
}
