package com.g3nretailstack.accounting.internal.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.api.OperationBuilder;
import com.g3nretailstack.accounting.api.RetryClass;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveClassTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            READ,       {},                                          false, false, READ
            READ,       {expected_revision:1},                       true,  true,  READ
            IDEMPOTENT, {},                                          false, false, IDEMPOTENT
            IDEMPOTENT, {expected_revision:1},                       false, false, IDEMPOTENT
            REVISIONED, {expected_revision:1},                       false, false, REVISIONED
            REVISIONED, {expected_revision:v1},                      false, false, REVISIONED
            REVISIONED, {},                                          false, false, CREATE
            REVISIONED, {expected_revision:null},                    false, false, CREATE
            REVISIONED, {idempotency_key:k},                         true,  false, IDEMPOTENT
            UPSERT,     {expected_revision:1},                       false, false, REVISIONED
            UPSERT,     {},                                          false, false, CREATE
            UPSERT,     {idempotency_key:k},                         false, false, CREATE
            UPSERT,     {idempotency_key:k},                         true,  false, IDEMPOTENT
            UPSERT,     "{expected_revision:1,idempotency_key:k}",   true,  false, REVISIONED
            CREATE,     {},                                          true,  true,  CREATE
            CREATE,     {idempotency_key:k},                         false, false, CREATE
            CREATE,     {idempotency_key:k},                         true,  false, IDEMPOTENT
            CREATE,     {idempotency_key:k},                         false, true,  IDEMPOTENT
            CREATE,     {idempotency_key:null},                      true,  true,  CREATE
            CREATE,     {expected_revision:1},                       false, false, CREATE
            """)
    void comesOfOperationAndRequest(
            RetryClass declared, String request, boolean trusted, boolean documented, RetryClass effective) {
        JsonObject body = JsonParser.parseString(request).getAsJsonObject();

        assertThat(EffectiveClass.of(operation(declared, documented), name -> isSet(body, name), trusted))
                .isEqualTo(effective);
    }

    private static boolean isSet(JsonObject body, String name) {
        return body.has(name) && !body.get(name).isJsonNull();
    }

    private static Operation<String, String> operation(RetryClass declared, boolean documented) {
        OperationBuilder<String, String> operation = Operation.<String, String>builder("any", "POST", "/any")
                .retryClass(declared)
                .response(in -> in.nextString());
        return documented ? operation.idempotencyDocumented().build() : operation.build();
    }
}
