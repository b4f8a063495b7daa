package com.g3nretailstack.accounting.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of rules: each rule a quoted sentence, followed by the cases that show it. Whatever is not well formed is refused. */
final class RuleTable {
    private static final Pattern RULE = Pattern.compile("> \\*\\*([A-Z][0-9]{2})\\*\\* (\\S.*)");
    private static final Pattern CASE_ID = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final String HEADER =
            "| case | class | effect | form | answers | requests | result | effect() | diary |";
    private static final int COLUMNS = 9;

    private final Map<String, List<RuleCase>> cases = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private List<RuleCase> current = new ArrayList<>();
    private String rule = "";
    private boolean inTable;

    private RuleTable() {}

    /** Reads the table that lies beside this class. */
    static Map<String, List<RuleCase>> read(String resource) {
        try (InputStream in = RuleTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + ": missing");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cases by rule, in the order of the text. */
    static Map<String, List<RuleCase>> parse(String text) {
        RuleTable table = new RuleTable();
        text.lines().forEach(table::line);
        table.endOfRule();
        if (table.cases.isEmpty()) {
            throw new IllegalArgumentException("no rules");
        }
        return table.cases;
    }

    private void line(String line) {
        if (line.startsWith(">")) {
            startRule(line);
        } else if (line.startsWith("|---")) {
            require(inTable, line, "a table's ruler stands under its header");
        } else if (line.equals(HEADER)) {
            require(!rule.isEmpty() && !inTable, line, "each rule has one table");
            inTable = true;
        } else if (line.startsWith("|")) {
            require(inTable, line, "a case stands in the table of a rule, under the header " + HEADER);
            addCase(line);
        }
    }

    private void startRule(String line) {
        endOfRule();
        Matcher found = RULE.matcher(line);
        require(found.matches(), line, "a rule is written > **X00** sentence");
        rule = found.group(1);
        current = new ArrayList<>();
        require(cases.put(rule, current) == null, line, "a rule has its own number");
        inTable = false;
    }

    private void endOfRule() {
        require(rule.isEmpty() || !current.isEmpty(), rule, "a rule has at least one case");
    }

    private void addCase(String line) {
        String[] cells = line.substring(1).split("\\|", -1);
        require(cells.length == COLUMNS + 1 && cells[COLUMNS].isBlank(), line, COLUMNS + " columns");
        List<String> cell =
                List.of(cells).subList(0, COLUMNS).stream().map(String::strip).toList();
        require(cell.stream().noneMatch(String::isEmpty), line, "no empty cell; a dash says none");
        require(CASE_ID.matcher(cell.get(0)).matches(), line, "an id of small letters, digits and dashes");
        require(ids.add(cell.get(0)), line, "an id of its own");
        current.add(new RuleCase(
                cell.get(0),
                cell.get(1),
                cell.get(2),
                cell.get(3),
                cell.get(4),
                cell.get(5),
                cell.get(6),
                cell.get(7),
                cell.get(8)));
    }

    private static void require(boolean holds, String where, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(where + " (expected: " + expected + ")");
        }
    }
}
