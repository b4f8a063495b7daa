package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.error.NotFoundException;
import com.g3nretailstack.accounting.error.ValidationException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.CostCentreUsage;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.UsageRollup;
import com.g3nretailstack.accounting.model.UsageRollupGetRequest;
import com.g3nretailstack.accounting.model.UsageRollupListRequest;
import com.g3nretailstack.accounting.testing.Sales;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class UsageRollupServiceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 30);

    private AccountingClient client;
    private UsageRollupService rollups;
    private MockAccounting mock;
    private MockOrg org;

    @BeforeEach
    void useTheServiceForADay(MockAccounting mock, MockOrg org) {
        this.mock = mock;
        this.org = org;
        client = Shop.builder(mock, org).build();
        rollups = client.usageRollups();
        mock.clock().set(Instant.parse("2026-04-30T09:00:00Z"));
        client.events().record(Sales.sale(1));
        client.with(context -> context.costCentre("RETL-0042-WEB1")).events().record(Sales.sale(2));
        Shop.walk(client.events().list(EventListRequest.builder().build()));
        assertThatThrownBy(() -> rollups.get(get("ur_nowhere"))).isInstanceOf(NotFoundException.class);
        mock.clock().set(Instant.parse("2026-05-01T01:00:00Z"));
        count("2026-04-30");
    }

    @AfterEach
    void close() {
        client.close();
        mock.clock().followSystem();
    }

    private void count(String dt) {
        mock.jobs().usageRollup("{\"dt\":\"" + dt + "\",\"orgcode\":\"" + org.orgcode() + "\"}");
    }

    @Test
    void aDaysCallsAreCountedInAllAndForEachCostCentre() {
        UsageRollup calls = only("api_gateway");

        assertThat(calls.dt()).isEqualTo(DAY);
        assertThat(calls.service()).isEqualTo("accounting");
        assertThat(calls.apiCalls()).isEqualTo(4);
        assertThat(calls.errors()).isEqualTo(1);
        assertThat(calls.deliveries()).isZero();
        assertThat(calls.bandwidth()).isGreaterThan(4 * 100L);
        assertThat(calls.costCentres())
                .singleElement()
                .extracting(CostCentreUsage::cccode, CostCentreUsage::apiCalls)
                .containsExactly("RETL-0042-WEB1", 1L);
    }

    @Test
    void aDaysEventsAreCountedWhereTheyWereDelivered() {
        UsageRollup events = only("events");

        assertThat(events.deliveries()).isEqualTo(2);
        assertThat(events.apiCalls()).isZero();
    }

    @Test
    void getsARollup() {
        UsageRollup calls = only("api_gateway");

        assertThat(rollups.get(get(calls.rollupId()))).isEqualTo(calls);
        assertThat(rollups.get(get(calls.rollupId()), RequestOptions.none())).isEqualTo(calls);
    }

    @Test
    void aRollupThatHasExpiredIsNotFound() {
        UsageRollup calls = only("api_gateway");
        mock.clock().set(calls.expiresAt());

        assertThatThrownBy(() -> rollups.get(get(calls.rollupId()))).isInstanceOf(NotFoundException.class);
        assertThat(rollups.list(UsageRollupListRequest.builder().build())).isEmpty();
    }

    @Test
    void listsAcrossPagesInOrder() {
        mock.clock().set(Instant.parse("2026-05-02T01:00:00Z"));
        count("2026-05-01");
        org.journal().clear();

        List<UsageRollup> all =
                rollups.list(UsageRollupListRequest.builder().limit(1).build(), RequestOptions.none()).stream()
                        .toList();

        assertThat(all).hasSize(2).extracting(UsageRollup::surface).containsExactly("api_gateway", "events");
        org.journal().verify("/usage/rollup/list", 2);
    }

    @Test
    void listsTheDaysFromTheFirstUpToTheLastItselfNotIncluded() {
        assertThat(rollups.list(days(DAY, DAY.plusDays(1)))).hasSize(2);
        assertThat(rollups.list(days(DAY.minusDays(1), DAY))).isEmpty();
        assertThat(rollups.list(days(DAY.plusDays(1), DAY.plusDays(2)))).isEmpty();
    }

    @Test
    void refusesReversedDays() {
        assertThatThrownBy(() -> Shop.walk(rollups.list(days(DAY, DAY.minusDays(1)))))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void refusesNullByName() {
        assertThatThrownBy(() -> rollups.get(null)).hasMessage("request");
        assertThatThrownBy(() -> rollups.list(days(DAY, DAY), null)).hasMessage("options");
    }

    private UsageRollup only(String surface) {
        return rollups
                .list(UsageRollupListRequest.builder().dt(DAY).surface(surface).build())
                .stream()
                .reduce((one, other) -> {
                    throw new AssertionError("two rows");
                })
                .orElseThrow();
    }

    private static UsageRollupListRequest days(LocalDate from, LocalDate to) {
        return UsageRollupListRequest.builder().fromDt(from).toDt(to).build();
    }

    private static UsageRollupGetRequest get(String id) {
        return UsageRollupGetRequest.builder().rollupId(id).build();
    }
}
