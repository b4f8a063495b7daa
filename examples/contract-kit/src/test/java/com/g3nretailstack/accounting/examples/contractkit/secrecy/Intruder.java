package com.g3nretailstack.accounting.examples.contractkit.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.contractkit.contract.Contract;
import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import com.g3nretailstack.accounting.examples.contractkit.fixture.Fixture;
import com.g3nretailstack.accounting.examples.contractkit.site.Tenant;
import com.g3nretailstack.accounting.examples.contractkit.wire.WireExchange;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A caller of another org, who may do there what the owner may do at home, and asks for the owner's records in one operation. */
final class Intruder {
    private static final JsonMapper JSON = new JsonMapper();

    private final Belongings owned;
    private final DeclaredOperation operation;
    private final Tenant home;
    private final RawCaller caller;
    private final List<WireExchange> setUp;
    private final ObjectNode request;
    private int looks;

    Intruder(Tenant home, Fixture<?, ?> fixture, Belongings owned) {
        this.owned = owned;
        this.home = home;
        this.caller = Play.byKey(home);
        this.operation = Contract.shipped().operation(fixture.operation());
        settings();
        Play.happily(fixture, home);
        List<WireExchange> all = home.exchanges();
        int last = all.lastIndexOf(home.caller().wire().last(operation.route()));
        this.request = (ObjectNode) all.get(last).sent();
        this.setUp = all.subList(0, last);
    }

    private void settings() {
        Play.org(home).exportTiming(Duration.ZERO, Duration.ZERO);
        Play.org(home).idempotencyKeys(true);
    }

    /** Asks in all ways, and returns in how many. */
    int look() {
        showsNothingOfTheOwner("", send(request));
        for (String property : targets()) {
            for (String theirs : owned.of(property)) {
                compare(property, theirs, value -> with(property, value));
            }
        }
        Belongings own = new Belongings();
        own.add(request);
        for (String property : own.properties()) {
            String mine = own.of(property).iterator().next();
            for (String theirs : owned.of(property)) {
                compare(property, theirs, value -> inPlaceOf(mine, value));
            }
        }
        return looks;
    }

    /** What could name something of the owner's. */
    private Set<String> targets() {
        Set<String> targets = new TreeSet<>(Texts.of(operation.request()));
        targets.retainAll(owned.properties());
        return targets;
    }

    private ObjectNode with(String property, String value) {
        ObjectNode body = request.deepCopy();
        Play.put(body, operation, property, value);
        return body;
    }

    // wherever it stands, also within lines and lists
    private ObjectNode inPlaceOf(String mine, String value) {
        return (ObjectNode) JSON.readTree(request.toString().replace('"' + mine + '"', '"' + value + '"'));
    }

    private void compare(String property, String theirs, Function<String, ObjectNode> asking) {
        looks++;
        String nobodys = Belongings.nobodys(theirs);
        RawCaller.Answer found = send(asking.apply(theirs));
        RawCaller.Answer same;
        if (found.status() == 200 && operation.write()) {
            found = sendAnew(asking.apply(theirs));
            same = sendAnew(asking.apply(nobodys));
        } else {
            found = found.withoutRequestId();
            same = send(asking.apply(nobodys)).withoutRequestId();
        }
        assertThat(found).as("%s %s", property, theirs).isEqualTo(same.saying(nobodys, theirs));
        showsNothingOfTheOwner(theirs, found);
    }

    private void showsNothingOfTheOwner(String asked, RawCaller.Answer answer) {
        assertThat(owned.seenIn(answer.body().replace(asked, ""))).isEmpty();
    }

    private RawCaller.Answer send(ObjectNode body) {
        return caller.send(operation.method(), operation.path(), body);
    }

    /** Sends to the same books, ids and counters as stood before anything was asked: the answer is the same to the byte. */
    private RawCaller.Answer sendAnew(ObjectNode body) {
        Play.org(home).reset();
        settings();
        setUp.forEach(each -> caller.send(each.method(), each.path(), each.sent()));
        if (operation.id().startsWith("rollup_financial")) {
            Play.nightlySums(home);
        }
        return send(body);
    }
}
