package com.g3nretailstack.accounting.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's page of what is documented and what is assumed. */
class ProvenancePageTest {

    private final Contract contract = Contract.published();
    private final String page =
            ProvenancePage.render(Resources.text("com/g3nretailstack/accounting/openapi/accounting.yaml"));

    @Test
    void everyOperationHasARowForEachOfItsMarks() {
        for (Contract.Operation operation : contract.operations()) {
            Map<String, Object> marks = Contract.map(operation.mark("x-mark-provenance"));

            List<List<String>> rows = rows(sectionOf(operation.toString()));

            assertThat(rows).as(operation.toString()).hasSize(marks.size() + 1);
            marks.forEach((mark, provenance) -> assertThat(rows)
                    .anySatisfy(row -> assertThat(row)
                            .startsWith("|" + mark.substring(2).replace('-', ' '))
                            .endsWith("|" + provenance)));
        }
    }

    @Test
    void everyJobNamesItsRequestAndResponse() {
        for (Contract.Job job : contract.jobs()) {
            List<List<String>> rows = rows(sectionOf(job.name()));

            assertThat(rows)
                    .containsExactly(
                            List.of("|request", "|" + job.schema("request"), "|documented"),
                            List.of("|response", "|" + job.schema("response"), "|documented"));
        }
    }

    @Test
    void everySchemaHasARowForEachPropertyWithItsEffectiveMark() {
        contract.components("schemas").forEach((name, schema) -> {
            Map<String, Object> properties = contract.properties(name);

            List<List<String>> rows = rows(sectionOf(name));

            properties.forEach((property, node) -> assertThat(rows)
                    .as(name + "." + property)
                    .filteredOn(row -> plain(row.get(0)).equals(property))
                    .singleElement()
                    .satisfies(row -> assertThat(row.get(1))
                            .isEqualTo("|"
                                    + Contract.map(node)
                                            .getOrDefault(
                                                    "x-provenance",
                                                    contract.schema(name).get("x-provenance")))));
        });
    }

    @Test
    void everyEnumValueHasARow() {
        assertThat(rows(sectionOf("ExportKind")).stream().map(row -> plain(row.get(0)) + " " + row.get(1)))
                .containsExactly("financial_events |assumed", "tax_audit |documented");
    }

    @Test
    void saysWhatDisagreesWhatNobodyKnowsAndWhatIsNotOffered() {
        Map<String, Object> info = Contract.map(contract.root().get("info"));

        assertThat(rows(sectionAt("== Where the documents disagree")))
                .hasSameSizeAs(Contract.list(info.get("x-contradictions")))
                .hasSizeGreaterThanOrEqualTo(8);
        assertThat(sectionAt("== What nobody has said").lines().filter(line -> line.startsWith("* ")))
                .hasSameSizeAs(Contract.list(info.get("x-unknowns")))
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(sectionAt("== What is not offered")).contains("|Direct Lambda\n|The playbooks say so");
    }

    @Test
    void countsEveryPropertyOnce() {
        long properties = contract.components("schemas").keySet().stream()
                .mapToLong(name -> contract.properties(name).size())
                .sum();

        assertThat(rows(sectionAt("== How much of it is known")).stream()
                        .mapToLong(row -> Long.parseLong(row.get(2).substring(1)))
                        .sum())
                .isEqualTo(properties);
    }

    @Test
    void followsTheContractWhenAMarkChanges() {
        String changed = Broken.SOUND.replace("How the note sounds.}", "How the note sounds., x-provenance: inferred}");

        assertThat(ProvenancePage.render(Broken.SOUND)).contains("|mood\n|assumed");
        assertThat(ProvenancePage.render(changed)).contains("|mood\n|inferred");
    }

    @Test
    void keepsTextFromBeingReadAsMarkup() {
        String tricky = Broken.SOUND.replace("How the note sounds.", "\"A `b|c` {d} *e* [f] | g.\"");

        assertThat(ProvenancePage.render(tricky)).contains("|A `+b\\|c+`pass:c[ {d} *e* [f\\] \\| g.]");
    }

    @Test
    void saysHowAWriteIsLookedUp() {
        assertThat(page)
                .contains("|lookup\n|pass:c[path: /event/list; keys: (filter: source_ref; request: source_refs;"
                        + " record: source_refs)]\n|assumed");
        assertThat(sectionOf("GET /stat")).contains("|required roles\n|none\n");
    }

    @Test
    void theSameContractGivesTheSameBytes(@TempDir Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("contract.yaml"), Broken.SOUND);
        Path target = folder.resolve("made/page.adoc");

        ProvenancePage.main(new String[] {source.toString(), target.toString()});

        assertThat(target).hasContent(ProvenancePage.render(Broken.SOUND));
    }

    private String sectionOf(String name) {
        return sectionAt("=== `+" + name + "+`\n");
    }

    /** Returns the text from a heading to the next one. */
    private String sectionAt(String heading) {
        int start = page.indexOf("\n" + heading);
        assertThat(start).as(heading).isNotNegative();
        int end = page.indexOf("\n==", start + heading.length());
        return page.substring(start, end < 0 ? page.length() : end);
    }

    /** Returns the rows of the section's table, without its titles. */
    private static List<List<String>> rows(String section) {
        List<List<String>> rows = new ArrayList<>();
        for (String block : section.split("\n\n", -1)) {
            List<String> cells = block.lines()
                    .filter(line -> line.startsWith("|") && !line.equals("|==="))
                    .toList();
            if (!cells.isEmpty() && block.startsWith("|")) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private static String plain(String cell) {
        return cell.substring(1).replaceAll("^pass:c\\[|]$", "");
    }
}
