import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Writes the contract as the generator of Java wants it: words as Javadoc, and what templates cannot ask said as marks.
 *
 * <p>Arguments: the merged contract, the file to write (JSON).
 */
public final class ContractForJava {
    private ContractForJava() {}

    /** Reads, changes, writes; leaves a file alone that would not change. */
    public static void main(String[] args) throws IOException {
        Map<String, Object> contract =
                map(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of(args[0]))));
        map(map(contract.get("components")).get("schemas")).values().forEach(schema -> markInterfaces(map(schema)));
        wordsAsJavadoc(contract);
        String json =
                new GsonBuilder().serializeNulls().setPrettyPrinting().create().toJson(contract);
        Path target = Path.of(args[1]);
        Files.createDirectories(target.getParent());
        if (!Files.exists(target) || !Files.readString(target).equals(json)) {
            Files.writeString(target, json);
        }
    }

    /** A template cannot ask which properties a model has, so the interfaces that they make it fit are said here. */
    private static void markInterfaces(Map<String, Object> schema) {
        // an envelope's revision is part of its own interface
        if (has(schema, "revision") && !schema.containsKey("x-envelope-of")) {
            schema.put("x-revisioned", true);
        }
        if (has(schema, "orgcode", "cccode", "request_context")) {
            schema.put("x-scoped", true);
        }
        if (has(schema, "limit")) {
            schema.put(has(schema, "next_token") ? "x-paged" : "x-limited", true);
        }
        if (has(schema, "from_utc", "to_utc")) {
            schema.put("x-windowed", true);
        }
        if (has(schema, "reason_code")) {
            schema.put("x-reasoned", true);
        }
    }

    private static boolean has(Map<String, Object> schema, String... names) {
        return schema.get("properties") instanceof Map<?, ?> properties
                && properties.keySet().containsAll(List.of(names));
    }

    private static void wordsAsJavadoc(Object node) {
        if (node instanceof Map<?, ?>) {
            map(node).replaceAll((key, value) -> isWords(key) ? javadocOf(value) : value);
            map(node).values().forEach(ContractForJava::wordsAsJavadoc);
        } else if (node instanceof List<?> list) {
            list.forEach(ContractForJava::wordsAsJavadoc);
        }
    }

    private static boolean isWords(String key) {
        return List.of("description", "summary", "x-enum-descriptions").contains(key);
    }

    private static Object javadocOf(Object words) {
        if (words instanceof List<?> list) {
            return list.stream().map(ContractForJava::javadocOf).toList();
        }
        return words instanceof String text ? javadocOf(text) : words;
    }

    /** One line of HTML; what stands in backticks becomes code. */
    private static String javadocOf(String text) {
        StringBuilder javadoc = new StringBuilder();
        String[] spans =
                text.strip().replaceAll("\\s+", " ").replace("*/", "* /").split("`", -1);
        for (int i = 0; i < spans.length; i++) {
            javadoc.append(i % 2 == 1 ? "{@code " + spans[i] + "}" : html(spans[i]));
        }
        return javadoc.toString();
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
