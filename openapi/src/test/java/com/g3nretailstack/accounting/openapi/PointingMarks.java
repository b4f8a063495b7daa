package com.g3nretailstack.accounting.openapi;

import com.g3nretailstack.accounting.openapi.Contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that marks which name operations, schemas and properties name ones that exist. */
final class PointingMarks {

    private final Contract contract;
    private final List<String> problems = new ArrayList<>();

    private PointingMarks(Contract contract) {
        this.contract = contract;
    }

    /** Marks that point at nothing, with where they stand. */
    static List<String> problems(Contract contract) {
        PointingMarks marks = new PointingMarks(contract);
        for (Operation operation : contract.operations()) {
            marks.lookup(operation);
            marks.revisionSource(operation);
            marks.writeMarker(operation);
        }
        contract.components("schemas").keySet().forEach(marks::schema);
        return marks.problems;
    }

    private void lookup(Operation operation) {
        Map<String, Object> lookup = Contract.map(operation.mark("x-lookup"));
        if (lookup.isEmpty()) {
            return;
        }
        readAt(operation, "x-lookup", lookup.get("path")).ifPresent(list -> {
            demand(list.has("x-cursor"), operation + ": x-lookup points to what is no list: " + list);
            sameRecord(operation, list);
            for (Object key : Contract.list(lookup.get("keys"))) {
                key(operation, list, Contract.map(key));
            }
        });
        demand(!Contract.list(lookup.get("keys")).isEmpty(), operation + ": x-lookup has no keys");
    }

    private void key(Operation operation, Operation list, Map<String, Object> key) {
        has(operation, contract.requestSchema(list), key.get("filter"));
        has(operation, contract.requestSchema(operation), key.get("request"));
        has(operation, contract.recordSchema(operation), key.get("record"));
    }

    private void revisionSource(Operation operation) {
        Map<String, Object> source = Contract.map(operation.mark("x-revision-source"));
        if (source.isEmpty()) {
            return;
        }
        readAt(operation, "x-revision-source", source.get("path")).ifPresent(read -> {
            sourceRecord(operation, read, source.get("record"));
            has(operation, contract.requestSchema(read), source.get("id"));
            has(operation, contract.requestSchema(operation), source.get("id"));
            has(operation, contract.recordSchema(read), "revision");
        });
    }

    /** A revision may guard another record than the answer's; what became of the write then shows in a list alone. */
    private void sourceRecord(Operation write, Operation read, Object guarded) {
        if (guarded == null) {
            sameRecord(write, read);
            return;
        }
        demand(
                contract.recordSchema(read).equals(guarded)
                        && !contract.recordSchema(write).equals(guarded),
                write + ": x-revision-source reads no other record " + guarded);
        demand(
                write.has("x-lookup") && "relative".equals(write.mark("x-effect")),
                write + ": x-revision-source of another record proves nothing without a look-up");
    }

    private void writeMarker(Operation operation) {
        for (String marker : Contract.texts(operation.mark("x-write-marker"))) {
            has(operation, contract.requestSchema(operation), marker);
            has(operation, contract.recordSchema(operation), marker);
        }
    }

    private void schema(String name) {
        Map<String, Object> schema = contract.schema(name);
        Object data = Contract.map(contract.properties(name).get("data")).get("$ref");
        boolean envelope = name.endsWith("Envelope") && !name.equals("ErrorEnvelope");
        demand(envelope == schema.containsKey("x-envelope-of"), name + ": x-envelope-of stands on envelopes");
        demand(!envelope || isRef(data, schema.get("x-envelope-of")), name + ": x-envelope-of is not its data");

        Map<String, Object> items = Contract.map(contract.properties(name).get("items"));
        Object item = Contract.map(items.get("items")).get("$ref");
        boolean list = !items.isEmpty();
        demand(list == schema.containsKey("x-list-of"), name + ": x-list-of stands on what has items");
        demand(!list || isRef(item, schema.get("x-list-of")), name + ": x-list-of is not its item");

        Contract.texts(schema.get("x-assumed-required")).forEach(property -> {
            has(name, name, property);
            demand(
                    !Contract.texts(schema.get("required")).contains(property),
                    name + ": both required and assumed to be: " + property);
        });
        Contract.list(schema.get("x-requests")).forEach(request -> request(name, Contract.map(request)));
    }

    private void request(String name, Map<String, Object> request) {
        String schema = String.valueOf(request.get("schema"));
        String argument = String.valueOf(request.get("argument"));
        has(name, schema, argument);
        Object type = Contract.map(contract.properties(schema).get(argument)).get("$ref");
        demand(isRef(type, request.get("argument_type")), name + ": argument_type is not that of " + argument);
        for (Object copy : Contract.list(request.get("copies"))) {
            has(name, name, Contract.map(copy).get("from"));
            has(name, schema, Contract.map(copy).get("to"));
        }
    }

    private Optional<Operation> readAt(Operation from, String mark, Object path) {
        Optional<Operation> found = contract.operationsAt(String.valueOf(path)).stream()
                .filter(operation -> !operation.writes())
                .findFirst();
        demand(found.isPresent(), from + ": " + mark + " points to no read: " + path);
        return found;
    }

    private void sameRecord(Operation one, Operation other) {
        demand(
                contract.recordSchema(one).equals(contract.recordSchema(other)),
                one + ": answers with another record than " + other);
    }

    private void has(Object from, String schema, Object property) {
        demand(
                contract.properties(schema).containsKey(String.valueOf(property)),
                from + ": " + schema + " has no " + property);
    }

    private void demand(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }

    private static boolean isRef(Object ref, Object schema) {
        return ("#/components/schemas/" + schema).equals(ref);
    }
}
