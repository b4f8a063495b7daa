package com.g3nretailstack.accounting.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Writes the guide's page "What is documented and what we assume" from the merged contract.
 *
 * <p>The page says nothing that the contract does not: marks of operations, schemas and properties, what the documents
 * disagree on, what nobody has said, and what the service does not offer. The same contract gives the same bytes.
 */
public final class ProvenancePage {

    private static final List<String> PROVENANCES = List.of("documented", "inferred", "assumed");
    private static final String MARKS = "x-mark-provenance";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 .,:;()'?!&/%\"-]*(?<!\")");

    private final Map<String, Object> contract;
    private final StringBuilder page = new StringBuilder();

    private ProvenancePage(Map<String, Object> contract) {
        this.contract = contract;
    }

    /** Reads the contract {@code args[0]} and writes the AsciiDoc file {@code args[1]}. */
    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[1]).toAbsolutePath();
        Files.createDirectories(target.getParent());
        Files.writeString(target, render(Files.readString(Path.of(args[0]))));
    }

    /** Returns the page for a contract given as YAML text. */
    static String render(String yaml) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return new ProvenancePage(map(tree)).page();
    }

    private String page() {
        introduction();
        counts();
        notOffered();
        unknowns();
        contradictions();
        operations();
        jobs();
        schemas();
        return page.toString();
    }

    private void introduction() {
        line("= What is documented and what we assume");
        line("");
        line(
                "The service's own contract is not public in full. This SDK stands on one that was written from the public");
        line("documentation, and this page, made from that contract, says of each part where it comes from:");
        line("");
        line("documented:: The service's documentation says so.");
        line("inferred:: Sibling services of the stack do it so, or general convention does.");
        line("assumed:: Nobody says so. We had to choose, and the SDK gets by where the service chose differently.");
    }

    private void counts() {
        Map<String, Long> properties = schemaNames().values().stream()
                .flatMap(schema -> map(schema.get("properties")).values().stream()
                        .map(property -> effective(map(property), schema)))
                .collect(Collectors.groupingBy(mark -> mark, TreeMap::new, Collectors.counting()));
        Map<String, Long> schemas = schemaNames().values().stream()
                .collect(Collectors.groupingBy(
                        schema -> text(schema.get("x-provenance")), TreeMap::new, Collectors.counting()));
        section("How much of it is known");
        table("1,1,1", "Mark", "Schemas", "Properties");
        for (String mark : PROVENANCES) {
            row(
                    mark,
                    String.valueOf(schemas.getOrDefault(mark, 0L)),
                    String.valueOf(properties.getOrDefault(mark, 0L)));
        }
        endTable();
    }

    private void notOffered() {
        section("What is not offered, by the service or by this SDK");
        table("1,3", "Surface", "Why");
        for (Object entry : list(info("x-not-offered"))) {
            row(text(map(entry).get("surface")), text(map(entry).get("why")));
        }
        endTable();
    }

    private void unknowns() {
        section("What nobody has said");
        line("");
        line("Each of these is a choice of ours, and may differ on the live service:");
        line("");
        list(info("x-unknowns")).forEach(entry -> line("* " + inline(text(entry))));
    }

    private void contradictions() {
        section("Where the documents disagree");
        table("1,2,2,2", "Matter", "One page", "Another", "What we take");
        for (Object entry : list(info("x-contradictions"))) {
            Map<String, Object> row = map(entry);
            row(text(row.get("matter")), text(row.get("one")), text(row.get("another")), text(row.get("taken")));
        }
        endTable();
    }

    private void operations() {
        section("Operations");
        map(contract.get("paths"))
                .forEach((path, methods) -> map(methods)
                        .forEach((method, operation) ->
                                operation(method.toUpperCase(Locale.ROOT) + " " + path, map(operation))));
    }

    private void operation(String name, Map<String, Object> operation) {
        line("");
        line("=== " + literal(name));
        line("");
        line(inline(text(operation.get("summary")) + " " + text(operation.get("description"))));
        table("2,4,1", "What", "Value", "Mark");
        row("method, path and schema names", name, text(operation.get("x-provenance")));
        map(operation.get(MARKS))
                .forEach((mark, provenance) -> row(words(mark), value(operation.get(mark)), text(provenance)));
        endTable();
    }

    private void jobs() {
        section("Jobs of the operator");
        map(contract.get("x-jobs")).forEach((name, node) -> {
            Map<String, Object> job = map(node);
            line("");
            line("=== " + literal(name));
            line("");
            line(inline(text(job.get("summary")) + " " + text(job.get("description"))));
            table("2,4,1", "What", "Value", "Mark");
            for (String body : List.of("request", "response")) {
                row(body, schemaOf(map(job.get(body))), text(job.get("x-provenance")));
            }
            endTable();
        });
    }

    private static String schemaOf(Map<String, Object> body) {
        String reference = text(map(body.get("schema")).get("$ref"));
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private void schemas() {
        section("Schemas");
        schemaNames().forEach((name, schema) -> {
            line("");
            line("=== " + literal(name));
            line("");
            line(inline(text(schema.get("description"))) + " The schema is *" + schema.get("x-provenance") + "*.");
            if (schema.containsKey("enum")) {
                values(schema);
            } else if (schema.containsKey("properties")) {
                properties(schema);
            }
        });
    }

    private void properties(Map<String, Object> schema) {
        table("3,2,2,6", "Property", "Mark", "Needed", "Meaning");
        map(schema.get("properties")).forEach((name, node) -> {
            Map<String, Object> property = map(node);
            row(name, effective(property, schema), needed(name, schema), text(property.get("description")));
        });
        endTable();
    }

    private void values(Map<String, Object> schema) {
        List<Object> meanings = list(schema.get("x-enum-descriptions"));
        table("3,2,6", "Value", "Mark", "Meaning");
        int index = 0;
        for (Object value : list(schema.get("enum"))) {
            Object own = map(schema.get("x-enum-provenance")).getOrDefault(text(value), schema.get("x-provenance"));
            row(text(value), text(own), index < meanings.size() ? text(meanings.get(index)) : "");
            index++;
        }
        endTable();
    }

    private static String needed(String property, Map<String, Object> schema) {
        if (list(schema.get("required")).contains(property)) {
            return "always";
        }
        return list(schema.get("x-assumed-required")).contains(property) ? "assumed" : "";
    }

    private static String effective(Map<String, Object> property, Map<String, Object> schema) {
        return text(property.getOrDefault("x-provenance", schema.get("x-provenance")));
    }

    private Map<String, Map<String, Object>> schemaNames() {
        Map<String, Map<String, Object>> schemas = new TreeMap<>();
        map(map(contract.get("components")).get("schemas")).forEach((name, schema) -> schemas.put(name, map(schema)));
        return schemas;
    }

    private Object info(String key) {
        return map(contract.get("info")).get(key);
    }

    /** Turns a mark's name into words: {@code x-retry-class} is "retry class". */
    private static String words(String mark) {
        return mark.substring("x-".length()).replace('-', ' ');
    }

    private static String value(Object node) {
        if (node instanceof Map) {
            return joined(
                    map(node).entrySet().stream().map(entry -> entry.getKey() + ": " + value(entry.getValue())), "; ");
        }
        if (node instanceof Collection<?> items) {
            return joined(
                    items.stream().map(item -> item instanceof Map ? "(" + value(item) + ")" : value(item)), ", ");
        }
        return text(node);
    }

    private static String joined(Stream<String> parts, String separator) {
        String joined = parts.collect(Collectors.joining(separator));
        return joined.isEmpty() ? "none" : joined;
    }

    private void section(String title) {
        line("");
        line("== " + title);
    }

    private void table(String columns, String... titles) {
        line("");
        line("[cols=\"" + columns + "\",options=\"header\"]");
        line("|===");
        line(List.of(titles).stream().map(title -> "|" + title).collect(Collectors.joining(" ")));
    }

    private void row(String... cells) {
        line("");
        for (String cell : cells) {
            line("|" + inline(cell).replace("|", "\\|"));
        }
    }

    private void endTable() {
        line("|===");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    /** Keeps a text from being read as AsciiDoc, apart from its code in back-quotes. */
    private static String inline(String text) {
        StringBuilder safe = new StringBuilder();
        String[] parts = text.strip().replaceAll("\\s+", " ").split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            safe.append(i % 2 == 0 ? plain(parts[i]) : literal(parts[i]));
        }
        return safe.toString();
    }

    private static String plain(String text) {
        return PLAIN.matcher(text).matches() ? text : "pass:c[" + text.replace("]", "\\]") + "]";
    }

    private static String literal(String text) {
        return "`+" + text + "+`";
    }

    private static String text(Object node) {
        return node == null ? "" : node.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return node instanceof Map ? (Map<String, Object>) node : Map.of();
    }

    private static List<Object> list(Object node) {
        return node instanceof Collection<?> items ? List.copyOf(items) : List.of();
    }
}
