package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.internal.call.CallSettings;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RequestOptionsTest {

    @Test
    void unsetMeansTheClientsValue() {
        RequestContext clients = RequestContext.builder().orgcode("ACME").build();

        assertThat(RequestOptions.none().settings()).isEqualTo(CallSettings.NONE);
        assertThat(RequestOptions.none().contextOver(clients)).isEqualTo(clients);
    }

    @Test
    void handsEverySettingToThePipelineAndOverToTheNextBuilder() {
        Consumer<ResponseInfo> consumer = response -> {};
        RequestOptions options = RequestOptions.builder()
                .timeout(Duration.ofSeconds(5))
                .retryPolicy(RetryPolicy.none())
                .trustIdempotencyKeys(true)
                .resendAfter(Duration.ofSeconds(31))
                .latestWins()
                .rereadOnConflict()
                .createIfAbsent()
                .onResponse(consumer)
                .keepRaw()
                .build();
        CallSettings expected = new CallSettings(
                Duration.ofSeconds(5),
                RetryPolicy.none(),
                true,
                Duration.ofSeconds(31),
                true,
                true,
                true,
                consumer,
                true);

        assertThat(options.settings()).isEqualTo(expected);
        assertThat(options.toBuilder().build().settings()).isEqualTo(expected);
    }

    @Test
    void eachFlagIsItsOwn() {
        assertThat(RequestOptions.builder().latestWins().build().settings().latestWins())
                .isTrue();
        assertThat(RequestOptions.builder().latestWins().build().settings())
                .isEqualTo(new CallSettings(null, null, null, null, true, false, false, null, false));
        assertThat(RequestOptions.builder().rereadOnConflict().build().settings())
                .isEqualTo(new CallSettings(null, null, null, null, false, true, false, null, false));
        assertThat(RequestOptions.builder().createIfAbsent().build().settings())
                .isEqualTo(new CallSettings(null, null, null, null, false, false, true, null, false));
        assertThat(RequestOptions.builder().keepRaw().build().settings())
                .isEqualTo(new CallSettings(null, null, null, null, false, false, false, null, true));
    }

    @Test
    void falseForIdempotencyKeysIsNotTheSameAsUnset() {
        assertThat(RequestOptions.builder()
                        .trustIdempotencyKeys(false)
                        .build()
                        .settings()
                        .trustIdempotencyKeys())
                .isFalse();
    }

    @Test
    void changesTheClientsContextForOneCall() {
        RequestContext clients =
                RequestContext.builder().orgcode("ACME").channel("WEB").build();
        RequestOptions options = RequestOptions.builder()
                .context(context -> context.channel("POS"))
                .build();

        RequestContext calls = options.contextOver(clients);

        assertThat(calls.orgcode()).isEqualTo("ACME");
        assertThat(calls.channel()).isEqualTo("POS");
        assertThat(clients.channel()).isEqualTo("WEB");
    }

    @Test
    void makesSeveralChangesInTheirOrder() {
        RequestOptions first = RequestOptions.builder()
                .context(context -> context.channel("POS").facility("lg-1"))
                .build();
        RequestOptions second =
                first.toBuilder().context(context -> context.channel("APP")).build();

        RequestContext calls = second.contextOver(RequestContext.none());

        assertThat(calls.channel()).isEqualTo("APP");
        assertThat(calls.facility()).isEqualTo("lg-1");
        assertThat(first.contextOver(RequestContext.none()).channel()).isEqualTo("POS");
    }

    @Test
    void refusesTimesThatAreNotPositiveOrEndlessByName() {
        assertThatThrownBy(() -> RequestOptions.builder().timeout(Duration.ZERO))
                .hasMessage("timeout: PT0S (expected: more than zero, at most a day)");
        assertThatThrownBy(() -> RequestOptions.builder().resendAfter(Duration.ofSeconds(-1)))
                .hasMessage("resendAfter: PT-1S (expected: more than zero, at most a day)");
        assertThatThrownBy(() -> RequestOptions.builder().timeout(Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("timeout: ");
        assertThat(RequestOptions.builder().timeout(Duration.ofDays(1)).build()).isNotNull();
    }

    @Test
    @SuppressWarnings("NullAway") // what an unchecked caller may do
    void refusesNullByName() {
        assertThatThrownBy(() -> RequestOptions.builder().context(null)).hasMessage("change");
        assertThatThrownBy(() -> RequestOptions.builder().timeout(null)).hasMessage("timeout");
        assertThatThrownBy(() -> RequestOptions.builder().retryPolicy(null)).hasMessage("policy");
        assertThatThrownBy(() -> RequestOptions.builder().onResponse(null)).hasMessage("consumer");
        RequestOptions nothing =
                RequestOptions.builder().context(context -> null).build();
        assertThatThrownBy(() -> nothing.contextOver(RequestContext.none())).hasMessage("context");
    }
}
