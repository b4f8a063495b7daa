package com.g3nretailstack.accounting.internal.decision;

import static com.g3nretailstack.accounting.api.WriteEffect.ABSOLUTE;
import static com.g3nretailstack.accounting.api.WriteEffect.RELATIVE;
import static com.g3nretailstack.accounting.internal.decision.WriteVerdict.ALREADY_AS_REQUESTED;
import static com.g3nretailstack.accounting.internal.decision.WriteVerdict.APPLIED_BY_US;
import static com.g3nretailstack.accounting.internal.decision.WriteVerdict.NEVER_APPLIED;
import static com.g3nretailstack.accounting.internal.decision.WriteVerdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.api.OperationBuilder;
import com.g3nretailstack.accounting.api.RetryClass;
import com.g3nretailstack.accounting.api.RevisionSource;
import com.g3nretailstack.accounting.api.WriteEffect;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WriteVerdictTest {

    @Test
    void ourMarkerIsProof() {
        assertThat(judge(RELATIVE, "{note:x,marks:[m]}", "{revision:1}", "{revision:9,marks:[k,m]}"))
                .isEqualTo(APPLIED_BY_US);
        assertThat(judge(RELATIVE, "{note:x,mark:m}", "{revision:1,mark:k}", "{revision:2,mark:m}"))
                .isEqualTo(APPLIED_BY_US);
    }

    @Test
    void aMarkerThatWasThereBeforeProvesNothing() {
        assertThat(judge(RELATIVE, "{marks:[m]}", "{revision:1,marks:[m]}", "{revision:2,marks:[m]}"))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void oneNewMarkerAmongOldOnesIsEnough() {
        assertThat(judge(RELATIVE, "{marks:[k,m]}", "{revision:1,marks:[k]}", "{revision:2,marks:[k,m]}"))
                .isEqualTo(APPLIED_BY_US);
    }

    @Test
    void aMarkerServesNobodyWithoutABase() {
        assertThat(judge(RELATIVE, "{marks:[m]}", null, "{revision:2,marks:[m]}"))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void aMissingNullOrEmptyMarkerProvesNothing() {
        assertThat(judge(RELATIVE, "{a:1}", "{revision:1}", "{revision:2,a:1}")).isEqualTo(UNKNOWN);
        assertThat(judge(RELATIVE, "{mark:null}", "{revision:1,mark:k}", "{revision:2,mark:null}"))
                .isEqualTo(UNKNOWN);
        assertThat(judge(RELATIVE, "{marks:[]}", "{revision:1}", "{revision:2,marks:[]}"))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void fieldsThatHoldAreAsRequestedWhoeverWroteThem() {
        assertThat(judge(ABSOLUTE, "{id:i,a:1.0,expected_revision:1}", "{revision:1,a:0}", "{revision:7,a:1}"))
                .isEqualTo(ALREADY_AS_REQUESTED);
        assertThat(judge(ABSOLUTE, "{a:1}", null, "{a:1}")).isEqualTo(ALREADY_AS_REQUESTED);
    }

    @Test
    void oneFieldThatDoesNotHoldIsEnoughToDoubt() {
        assertThat(judge(ABSOLUTE, "{a:1,b:2}", null, "{a:1,b:3}")).isEqualTo(UNKNOWN);
    }

    @Test
    void aFieldThatTheRecordCannotShowIsNeverTakenToHold() {
        assertThat(judge(ABSOLUTE, "{a:1,hidden:2}", "{revision:1,a:0}", "{revision:2,a:1}"))
                .isEqualTo(UNKNOWN);
        assertThat(judge(ABSOLUTE, "{a:1,hidden:2}", "{revision:1,a:0}", "{revision:2,a:0}"))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void theIdAloneSetsNothing() {
        assertThat(judge(ABSOLUTE, "{id:i,expected_revision:1}", "{revision:1}", "{id:i,revision:2}"))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void anothersSingleWriteThatLeftABaseValueShowsThatOursNeverApplied() {
        assertThat(judge(ABSOLUTE, "{a:1}", "{revision:1,a:0,b:0}", "{revision:2,a:0,b:5}"))
                .isEqualTo(NEVER_APPLIED);
        assertThat(judge(ABSOLUTE, "{a:1,b:1}", "{revision:1,a:0,b:0}", "{revision:2,a:0,b:5}"))
                .isEqualTo(NEVER_APPLIED);
        assertThat(judge(
                        ABSOLUTE,
                        "{a:1}",
                        "{revision:99999999999999999999,a:0}",
                        "{revision:100000000000000000000,a:0}"))
                .isEqualTo(NEVER_APPLIED);
    }

    @Test
    void moreOrFewerThanOneWriteLeavesItOpen() {
        assertThat(judge(ABSOLUTE, "{a:1}", "{revision:1,a:0}", "{revision:3,a:0}"))
                .isEqualTo(UNKNOWN);
        assertThat(judge(ABSOLUTE, "{a:1}", "{revision:1,a:0}", "{revision:1,a:0}"))
                .isEqualTo(UNKNOWN);
        assertThat(judge(ABSOLUTE, "{a:1}", "{revision:2,a:0}", "{revision:1,a:0}"))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void revisionsThatAreNoIntegersCannotBeCounted() {
        assertThat(judge(ABSOLUTE, "{a:1}", "{revision:'1',a:0}", "{revision:'2',a:0}"))
                .isEqualTo(UNKNOWN);
        assertThat(judge(ABSOLUTE, "{a:1}", "{revision:1.5,a:0}", "{revision:2.5,a:0}"))
                .isEqualTo(UNKNOWN);
        assertThat(judge(ABSOLUTE, "{a:1}", "{a:0}", "{revision:2,a:0}")).isEqualTo(UNKNOWN);
        assertThat(judge(ABSOLUTE, "{a:1}", "{revision:1,a:0}", "{a:0}")).isEqualTo(UNKNOWN);
        assertThat(judge(ABSOLUTE, "{a:1}", "{revision:-2,a:0}", "{revision:-1,a:0}"))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void aFieldThatTookAThirdValueIsNoWitness() {
        assertThat(judge(ABSOLUTE, "{a:1}", "{revision:1,a:0}", "{revision:2,a:7}"))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void aFieldThatIsNotShownIsNoWitness() {
        // a service that does not echo b would otherwise make our own write look like another's
        assertThat(judge(ABSOLUTE, "{a:1,b:2}", "{revision:1,a:0}", "{revision:2,a:1}"))
                .isEqualTo(UNKNOWN);
        assertThat(judge(ABSOLUTE, "{a:1,b:2}", "{revision:1,a:0,b:null}", "{revision:2,a:1,b:null}"))
                .isEqualTo(NEVER_APPLIED);
    }

    @Test
    void nothingButAMarkerSpeaksForARelativeWrite() {
        assertThat(judge(RELATIVE, "{a:1}", "{revision:1,a:0}", "{revision:2,a:1}"))
                .isEqualTo(UNKNOWN);
        assertThat(judge(RELATIVE, "{a:1}", "{revision:1,a:0}", "{revision:2,a:0}"))
                .isEqualTo(UNKNOWN);
        assertThat(judge(null, "{a:1}", "{revision:1,a:0}", "{revision:2,a:1}")).isEqualTo(UNKNOWN);
    }

    private static WriteVerdict judge(
            @Nullable WriteEffect effect, String request, @Nullable String base, String current) {
        OperationBuilder<String, String> write = Operation.<String, String>builder("any", "POST", "/any")
                .retryClass(RetryClass.REVISIONED)
                .revisionSource(new RevisionSource("/any/get", "id"))
                .writeMarkers("marks", "mark")
                .recordProperties(Set.of("id", "a", "b", "note", "marks", "mark", "revision"))
                .response(in -> in.nextString());
        Operation<?, ?> operation = (effect == null ? write : write.effect(effect)).build();
        return WriteVerdict.judge(operation, json(request), base == null ? null : json(base), json(current));
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
