package com.g3nretailstack.accounting.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.openapi.EndpointTable.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract against the endpoint inventory of the protocol document. */
class EndpointTableTest {

    private static final List<Row> SMALL = List.of(
            new Row("POST", "/note/add", "NoteAddRequest", "NoteEnvelope"),
            new Row("POST", "/note/get", "NoteGetRequest", "NoteEnvelope"),
            new Row("POST", "/note/list", "NoteListRequest", "NoteListEnvelope"),
            new Row("POST", "/note/mark", "(inline)", "Envelope"));

    private final List<Row> rows = EndpointTable.rows(Resources.text("endpoints.md"));

    @Test
    void theInventoryHas76Rows() {
        assertThat(rows).hasSize(76).doesNotHaveDuplicates();
        assertThat(rows.stream().filter(Row::unnamed)).hasSize(30);
    }

    @Test
    void everyRowIsInTheContractAsTheServiceNamesIt() {
        assertThat(EndpointTable.problems(Contract.published(), rows)).isEmpty();
    }

    @Test
    void agreesWithASoundContract() {
        assertThat(EndpointTable.problems(Contract.of(Broken.SOUND), SMALL)).isEmpty();
    }

    @Test
    void noticesARowThatIsMissing() {
        Contract broken = Broken.by("  /note/get:", "  /note/fetch:");

        assertThat(EndpointTable.problems(broken, SMALL))
                .containsExactly("not in the contract: POST /note/get", "not in the inventory: POST /note/fetch");
    }

    @Test
    void noticesAnotherMethod() {
        List<Row> rows = List.of(new Row("GET", "/note/add", "NoteAddRequest", "NoteEnvelope"));

        assertThat(EndpointTable.problems(Contract.of(Broken.SOUND), rows))
                .contains("not in the contract: GET /note/add", "not in the inventory: POST /note/add");
    }

    @Test
    void noticesAnotherSchemaName() {
        Contract broken = Broken.by("schemas/NoteListRequest'", "schemas/NoteGetRequest'");

        assertThat(EndpointTable.problems(broken, SMALL))
                .containsExactly("POST /note/list: NoteGetRequest → NoteListEnvelope,"
                        + " expected NoteListRequest → NoteListEnvelope");
    }
}
