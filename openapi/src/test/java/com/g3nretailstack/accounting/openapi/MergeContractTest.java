package com.g3nretailstack.accounting.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The merge of the parts into one file. */
class MergeContractTest {

    @TempDir
    Path folder;

    @BeforeEach
    void frontDoor() throws IOException {
        Files.createDirectories(folder.resolve("resources"));
        part("accounting.yaml", "openapi: 3.1.0\npaths: {}\ncomponents: {schemas: {Build: {type: object}}}\n");
    }

    @Test
    void mergesMappingsKeyByKey() throws IOException {
        part("resources/a.yaml", "paths: {/a: {get: {}}}\ncomponents: {schemas: {A: {type: string}}}\n");

        Contract merged = Contract.of(MergeContract.merge(folder));

        assertThat(Contract.map(merged.root().get("paths"))).containsOnlyKeys("/a");
        assertThat(merged.components("schemas")).containsOnlyKeys("Build", "A");
    }

    @Test
    void takesWhatStandsBesideTheFrontDoor() throws IOException {
        part("jobs.yaml", "x-jobs: {sweep: {}}\n");

        Contract merged = Contract.of(MergeContract.merge(folder));

        assertThat(merged.jobs()).extracting(Contract.Job::name).containsExactly("sweep");
        assertThat(merged.components("schemas")).containsOnlyKeys("Build");
    }

    @Test
    void refusesAKeyGivenTwiceWithItsPath() throws IOException {
        part("resources/a.yaml", "components: {schemas: {Build: {type: string}}}\n");

        assertThatThrownBy(() -> MergeContract.merge(folder))
                .hasMessage("given twice: a.yaml#/components/schemas/Build/type");
    }

    @Test
    void refusesAKeyGivenTwiceEvenIfTheValuesAreEqual() throws IOException {
        part("resources/a.yaml", "components: {schemas: {Build: {type: object}}}\n");

        assertThatThrownBy(() -> MergeContract.merge(folder)).hasMessageContaining("given twice");
    }

    @Test
    void refusesAKeyGivenTwiceAmongTheResources() throws IOException {
        part("resources/a.yaml", "components: {schemas: {A: [1]}}\n");
        part("resources/b.yaml", "components: {schemas: {A: [1]}}\n");

        assertThatThrownBy(() -> MergeContract.merge(folder)).hasMessage("given twice: b.yaml#/components/schemas/A");
    }

    @Test
    void refusesAKeyGivenTwiceInOnePart() throws IOException {
        part("resources/a.yaml", "paths:\n  /a: {}\n  /a: {}\n");

        assertThatThrownBy(() -> MergeContract.merge(folder))
                .hasMessageContaining("duplicate key /a")
                .hasMessageContaining("a.yaml");
    }

    @Test
    void refusesAPartThatIsNoMapping() throws IOException {
        part("resources/a.yaml", "- 1\n");

        assertThatThrownBy(() -> MergeContract.merge(folder)).hasMessage("not a mapping with text keys: a.yaml#");
    }

    @Test
    void refusesAStatusThatIsANumber() throws IOException {
        part("resources/a.yaml", "components: {schemas: {Build: {200: a}}}\n");

        assertThatThrownBy(() -> MergeContract.merge(folder))
                .hasMessage("not a mapping with text keys: a.yaml#/components/schemas/Build");
    }

    @Test
    void theOrderInWhichPartsWereMadeDoesNotMatter() throws IOException {
        part("resources/b.yaml", "paths: {/b: {}}\n");
        part("resources/a.yaml", "paths: {/a: {}}\n");

        assertThat(MergeContract.merge(folder)).containsSubsequence("/a", "/b").isEqualTo(MergeContract.merge(folder));
    }

    @Test
    void whatLooksLikeAnotherTypeStaysText() throws IOException {
        part("resources/a.yaml", "x: [\"no\", \"2026-01-01\", \"1e3\", \"on\", \"a: b\", \"#a\", \"a #b\", \"\"]\n");

        String merged = MergeContract.merge(folder);

        assertThat(merged).contains("- \"no\"", "- \"2026-01-01\"", "- \"1e3\"", "- \"on\"", "- \"a #b\"");
        assertThat(Contract.texts(Contract.of(merged).root().get("x")))
                .containsExactly("no", "2026-01-01", "1e3", "on", "a: b", "#a", "a #b", "");
    }

    @Test
    void aliasesAreWrittenOut() throws IOException {
        part("resources/a.yaml", "x: &a {b: 1}\ny: *a\n");

        assertThat(MergeContract.merge(folder)).doesNotContain("&", "*");
    }

    @Test
    void anUnchangedFileIsNotTouched() throws IOException {
        Path target = folder.resolve("out/accounting.yaml");
        MergeContract.main(new String[] {folder.toString(), target.toString()});
        FileTime old = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(target, old);

        MergeContract.main(new String[] {folder.toString(), target.toString()});

        assertThat(Files.getLastModifiedTime(target)).isEqualTo(old);
    }

    @Test
    void theFileOnTheClassPathIsTheMergeOfTheParts() throws IOException {
        assertThat(Contract.of(MergeContract.merge(Path.of("").toAbsolutePath())))
                .isEqualTo(Contract.published());
    }

    private void part(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
