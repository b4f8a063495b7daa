package com.g3nretailstack.accounting.scenario;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A part of a table's cell: words, at most one JSON value, and options {@code name=value} or {@code +name=value}.
 *
 * @param words the words in order
 * @param json the JSON value, null where there is none
 * @param options by name; a word that starts with a plus and has no value is an option with an empty one
 */
record Cell(List<String> words, @Nullable JsonElement json, Map<String, String> options) {
    private static final Pattern REPEATED = Pattern.compile("([0-9]+)\\*\\(([^()]*)\\)");

    /** The parts of a cell between separators that stand outside of all brackets; {@code 3*(…)} stands for three of them. */
    static List<String> parts(String cell, char separator) {
        String text = cell.equals("-") ? "" : repeated(cell, separator);
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            if (c == separator && depth == 0) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        return parts.stream().filter(one -> !one.isEmpty()).toList();
    }

    private static String repeated(String cell, char separator) {
        Matcher found = REPEATED.matcher(cell);
        return found.replaceAll(times ->
                Matcher.quoteReplacement(Collections.nCopies(Integer.parseInt(times.group(1)), times.group(2)).stream()
                        .collect(Collectors.joining(separator + " "))));
    }

    static Cell parse(String text) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        JsonElement json = null;
        for (String part : parts(text, ' ')) {
            if (part.startsWith("{") || part.startsWith("[")) {
                json = JsonParser.parseString(part);
            } else if (part.startsWith("+") || part.contains("=")) {
                String[] option = part.replaceFirst("^\\+", "").split("=", 2);
                options.put(option[0], option.length == 1 ? "" : option[1]);
            } else {
                words.add(part);
            }
        }
        return new Cell(List.copyOf(words), json, options);
    }

    /** The first word. */
    String kind() {
        return words.get(0);
    }

    @Nullable String option(String name) {
        return options.get(name);
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    /** Refuses options that nobody knows: a misspelt one would show nothing. */
    Cell knowing(String... names) {
        for (String name : options.keySet()) {
            if (!Arrays.asList(names).contains(name)) {
                throw new IllegalArgumentException(name + ": unknown option (expected: one of " + List.of(names) + ")");
            }
        }
        return this;
    }
}
