package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.FirewallBlockedException;
import com.g3nretailstack.accounting.error.ForbiddenException;
import com.g3nretailstack.accounting.error.NotFoundException;
import com.g3nretailstack.accounting.error.OrgWriteBlockedException;
import com.g3nretailstack.accounting.error.OutcomeUnknownException;
import com.g3nretailstack.accounting.error.RevisionConflictException;
import com.g3nretailstack.accounting.error.ServerException;
import com.g3nretailstack.accounting.error.ThrottledException;
import com.g3nretailstack.accounting.error.UnauthorizedException;
import com.g3nretailstack.accounting.error.ValidationException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.fault.RequestMatch;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.EventGetRequest;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.ExportBatchCreateRequest;
import com.g3nretailstack.accounting.model.ExportBatchGetRequest;
import com.g3nretailstack.accounting.model.ExportBatchListRequest;
import com.g3nretailstack.accounting.model.ExportBatchRepairRequest;
import com.g3nretailstack.accounting.model.ExportBatchStatus;
import com.g3nretailstack.accounting.model.ExportBatchStatusSetRequest;
import com.g3nretailstack.accounting.model.ExportCreateRequest;
import com.g3nretailstack.accounting.model.ExportGetRequest;
import com.g3nretailstack.accounting.model.ExportListRequest;
import com.g3nretailstack.accounting.model.LineageListRequest;
import com.g3nretailstack.accounting.model.ReconcileReportRequest;
import com.g3nretailstack.accounting.model.Revision;
import com.g3nretailstack.accounting.testing.Sales;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation, with every error that the contract declares for it. */
@ExtendWith(MockAccountingExtension.class)
class DeclaredErrorsTest {

    @SuppressWarnings("ImmutableEnumChecker") // its functions hold nothing
    enum Op {
        STAT(false, (c, o) -> c.stat().get(o)),
        EVENT_RECORD(true, (c, o) -> c.events().record(Sales.keyless().build(), o)),
        EVENT_GET(
                false,
                (c, o) -> c.events().get(EventGetRequest.builder().eventId("x").build(), o)),
        EVENT_LIST(
                false,
                (c, o) -> Shop.walk(c.events().list(EventListRequest.builder().build(), o))),
        EXPORT_CREATE(
                true, (c, o) -> c.exports().create(ExportCreateRequest.builder().build(), o)),
        EXPORT_GET(
                false,
                (c, o) ->
                        c.exports().get(ExportGetRequest.builder().exportId("x").build(), o)),
        EXPORT_LIST(
                false,
                (c, o) -> Shop.walk(c.exports().list(ExportListRequest.builder().build(), o))),
        BATCH_CREATE(
                true,
                (c, o) -> c.exports()
                        .batches()
                        .create(ExportBatchCreateRequest.builder().build(), o)),
        BATCH_GET(
                false,
                (c, o) -> c.exports()
                        .batches()
                        .get(ExportBatchGetRequest.builder().batchId("x").build(), o)),
        BATCH_LIST(
                false,
                (c, o) -> Shop.walk(c.exports()
                        .batches()
                        .list(ExportBatchListRequest.builder().build(), o))),
        BATCH_REPAIR(
                true,
                (c, o) -> c.exports()
                        .batches()
                        .repair(ExportBatchRepairRequest.builder().build(), o)),
        BATCH_SET_STATUS(
                true,
                (c, o) -> c.exports()
                        .batches()
                        .setStatus(
                                ExportBatchStatusSetRequest.builder()
                                        .batchId("x")
                                        .status(ExportBatchStatus.SENT)
                                        .expectedRevision(Revision.of(1))
                                        .build(),
                                o)),
        LINEAGE_LIST(
                false,
                (c, o) ->
                        Shop.walk(c.lineage().list(LineageListRequest.builder().build(), o))),
        RECONCILE_REPORT(
                false,
                (c, o) -> c.reconciliation()
                        .report(ReconcileReportRequest.builder().build(), o));

        private final boolean write;
        private final BiConsumer<AccountingClient, RequestOptions> call;

        Op(boolean write, BiConsumer<AccountingClient, RequestOptions> call) {
            this.write = write;
            this.call = call;
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachIsItsOwnExceptionWithItsEffect(Op operation, MockAccounting mock, MockOrg org) {
        Effect never = Effect.NONE;
        Effect open = operation.write ? Effect.UNKNOWN : Effect.NONE;
        Class<? extends AccountingException> broken =
                operation.write ? OutcomeUnknownException.class : ServerException.class;
        try (AccountingClient client = Shop.builder(mock, org).build()) {
            expect(client, org, operation, Fault.status(400), ValidationException.class, never);
            expect(client, org, operation, Fault.status(401), UnauthorizedException.class, never);
            expect(client, org, operation, Fault.status(403), ForbiddenException.class, never);
            expect(client, org, operation, Fault.firewall(), FirewallBlockedException.class, never);
            expect(client, org, operation, Fault.status(404), NotFoundException.class, never);
            expect(client, org, operation, Fault.status(409), RevisionConflictException.class, never);
            expect(client, org, operation, Fault.throttled(), ThrottledException.class, never);
            expect(client, org, operation, Fault.status(500), broken, open);
            expect(client, org, operation, Fault.badGateway(), broken, open);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCallerWithoutARoleIsForbiddenAndABlockedOrganisationMayBeRead(
            Op operation, MockAccounting mock, MockOrg org) {
        if (operation == Op.STAT) {
            return; // needs neither
        }
        try (AccountingClient nobody = Shop.builder(mock, org)
                .credentials(Credentials.apiKey(org.newApiKey()))
                .build()) {
            assertThatThrownBy(() -> operation.call.accept(nobody, RequestOptions.none()))
                    .isInstanceOf(ForbiddenException.class);
        }
        org.blockWrites(true);
        try (AccountingClient client = Shop.builder(mock, org).build()) {
            Throwable thrown = catchThrowable(() -> operation.call.accept(client, RequestOptions.none()));
            assertThat(thrown instanceof OrgWriteBlockedException).isEqualTo(operation.write);
        }
    }

    private static void expect(
            AccountingClient client,
            MockOrg org,
            Op operation,
            Fault fault,
            Class<? extends AccountingException> exception,
            Effect effect) {
        org.faults().clear();
        org.faults().when(RequestMatch.any()).always().play(fault);

        assertThatThrownBy(() -> operation.call.accept(client, RequestOptions.none()))
                .as("%s %s", operation, fault.name())
                .isExactlyInstanceOf(exception)
                .hasFieldOrPropertyWithValue("effect", effect);
    }
}
