package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Shop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonCodesTest {

    private static final String CONTRACT = "/com/g3nretailstack/accounting/openapi/accounting.yaml";
    private static final Pattern CODE = Pattern.compile("(?:reason_code: |example `)\"?([A-Z]+\\.[A-Z_]+)");

    private final Shop shop = new Shop();

    static Set<String> codesOfTheContract() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (InputStream yaml = Objects.requireNonNull(ReasonCodesTest.class.getResourceAsStream(CONTRACT))) {
            Matcher found = CODE.matcher(new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
            while (found.find()) {
                codes.add(found.group(1));
            }
        }
        return codes;
    }

    @Test
    void theContractNamesSome() throws IOException {
        assertThat(codesOfTheContract()).contains("ACCOUNTING.BAD_DEBT", "POLICY.LATE_PAYMENT");
    }

    @ParameterizedTest
    @MethodSource("codesOfTheContract")
    void anOrgKnowsThoseThatTheContractsExamplesUse(String code) {
        shop.call("/event/record", Shop.event("sale", "1").put("reason_code", code))
                .ok();
    }

    @Test
    void anotherOneIsRefusedByName() {
        shop.call("/event/record", Shop.event("sale", "1").put("reason_code", "ACCOUNTING.WHATEVER"))
                .refused(400, "invalid-input");
    }
}
