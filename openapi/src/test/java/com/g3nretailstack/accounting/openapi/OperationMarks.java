package com.g3nretailstack.accounting.openapi;

import com.g3nretailstack.accounting.openapi.Contract.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Checks that each operation has every mark that fits its class, and none that does not. */
final class OperationMarks {

    static final Set<String> PROVENANCES = Set.of("documented", "inferred", "assumed");
    private static final Set<String> CLASSES = Set.of("read", "revisioned", "idempotent", "create", "upsert");
    private static final Set<String> ROLES = Set.of("acct_view", "acct_export_admin", "finance_audit");
    private static final Set<String> EFFECTS = Set.of("absolute", "relative");
    private static final Pattern SENTENCE = Pattern.compile("[A-Z].{10,}\\.");
    private static final Pattern PAGE = Pattern.compile("Follows\\s+\\S");
    /** Marks that speak of the operation as a whole, so that x-mark-provenance says nothing of them. */
    private static final Set<String> WHOLE = Set.of("x-method", "x-provenance", "x-mark-provenance");

    private final Contract contract;
    private final Operation operation;
    private final List<String> problems = new ArrayList<>();

    private OperationMarks(Contract contract, Operation operation) {
        this.contract = contract;
        this.operation = operation;
    }

    /** What is wrong with the operations' marks, with where it is. */
    static List<String> problems(Contract contract) {
        List<String> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Operation operation : contract.operations()) {
            OperationMarks marks = new OperationMarks(contract, operation);
            marks.names(names);
            marks.fittingMarks();
            marks.values();
            marks.markProvenance();
            problems.addAll(marks.problems);
        }
        return problems;
    }

    private void names(Set<String> taken) {
        List<String> tags = Contract.texts(operation.mark("tags"));
        demand(tags.size() == 1 && declaredTags().containsAll(tags), "needs one declared tag");
        demand(isSnake(operation.mark("operationId")), "operationId is not in snake case");
        demand(isSnake(operation.mark("x-method")), "x-method is not in snake case");
        demand(taken.add("id " + operation.mark("operationId")), "operationId is taken");
        demand(taken.add(tags + "." + operation.mark("x-method")), "x-method is taken in its tag");
        demand(operation.has("summary"), "needs a summary");
        demand(
                PAGE.matcher(String.valueOf(operation.mark("description"))).find(),
                "its description names no page that it follows");
    }

    private List<String> declaredTags() {
        return Contract.list(contract.root().get("tags")).stream()
                .map(tag -> String.valueOf(Contract.map(tag).get("name")))
                .toList();
    }

    private void fittingMarks() {
        boolean creates = Set.of("create", "upsert").contains(operation.retryClass());
        boolean revised = Set.of("revisioned", "upsert").contains(operation.retryClass());
        for (String mark : List.of("x-provenance", "x-retry-class", "x-record", "x-required-roles")) {
            fits(mark, true);
        }
        fits("x-context-headers", true);
        fits("x-error-tags", true);
        fits("x-mark-provenance", true);
        fits("x-effect", operation.writes());
        fits("x-lookup", creates && !operation.has("x-no-lookup"));
        fits("x-revision-source", revised);
        fits("x-cursor", lists());
        demand(creates || !operation.has("x-write-marker"), "only creates have x-write-marker");
        demand(creates || !operation.has("x-no-lookup"), "has no use for x-no-lookup");
        demand(!operation.has("x-no-lookup") || reasoned(operation.mark("x-no-lookup")), "x-no-lookup gives no reason");
        demand(operation.writes() || !operation.has("x-idempotency"), "only writes have x-idempotency");
        demand(revised == takes("expected_revision"), "expected_revision does not fit its class");
    }

    private boolean lists() {
        return takes("next_token") || takes("cursor");
    }

    private boolean takes(String property) {
        return contract.properties(contract.requestSchema(operation)).containsKey(property);
    }

    private void values() {
        demand(CLASSES.contains(operation.retryClass()), "x-retry-class: " + operation.retryClass());
        demand(
                !operation.writes() || EFFECTS.contains(String.valueOf(operation.mark("x-effect"))),
                "x-effect: " + operation.mark("x-effect"));
        demand(
                PROVENANCES.contains(String.valueOf(operation.mark("x-provenance"))),
                "x-provenance: " + operation.mark("x-provenance"));
        demand(
                ROLES.containsAll(Contract.texts(operation.mark("x-required-roles"))),
                "x-required-roles names a role that the documents do not");
        demand(
                !operation.has("x-cursor") || takes(String.valueOf(operation.mark("x-cursor"))),
                "x-cursor is no property of its request");
        demand(
                contract.recordSchema(operation).equals(operation.mark("x-record")),
                "x-record is not the record that it answers with");
    }

    private void markProvenance() {
        Map<String, Object> provenance = Contract.map(operation.mark("x-mark-provenance"));
        Set<String> marks = new TreeSet<>(operation.node().keySet());
        marks.removeIf(name -> !name.startsWith("x-") || WHOLE.contains(name));
        demand(marks.equals(new TreeSet<>(provenance.keySet())), "x-mark-provenance does not speak of " + marks);
        demand(PROVENANCES.containsAll(provenance.values()), "x-mark-provenance: " + provenance.values());
    }

    private void fits(String mark, boolean expected) {
        demand(operation.has(mark) == expected, (expected ? "lacks " : "has no use for ") + mark);
    }

    private void demand(boolean holds, String problem) {
        if (!holds) {
            problems.add(operation + ": " + problem);
        }
    }

    private static boolean reasoned(Object mark) {
        return SENTENCE.matcher(String.valueOf(mark)).matches();
    }

    private static boolean isSnake(Object name) {
        return String.valueOf(name).matches("[a-z]+(_[a-z]+)*");
    }
}
