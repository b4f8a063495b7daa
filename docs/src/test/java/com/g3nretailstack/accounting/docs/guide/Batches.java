package com.g3nretailstack.accounting.docs.guide;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.Export;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.ExportBatchCreateRequest;
import com.g3nretailstack.accounting.model.ExportCreateRequest;
import com.g3nretailstack.accounting.model.ExportEvidence;
import com.g3nretailstack.accounting.model.ExportGetRequest;
import com.g3nretailstack.accounting.model.ExportKind;
import com.g3nretailstack.accounting.model.ExportStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Export batches to try things on. */
final class Batches {
    private Batches() {}

    /** A batch of one sale, ready to be sent. */
    static ExportBatch ready(AccountingClient store) {
        Event sale = store.events().record(Shop.sale(1));
        Export export = store.exports()
                .create(ExportCreateRequest.builder()
                        .code("2026-11")
                        .exportKind(ExportKind.FINANCIAL_EVENTS)
                        .build());
        awaitSuccess(store, export.exportId());
        return store.exports()
                .batches()
                .create(ExportBatchCreateRequest.builder()
                        .exportId(export.exportId())
                        .code("2026-11-1")
                        .evidence(evidence(sale))
                        .build());
    }

    private static void awaitSuccess(AccountingClient store, String exportId) {
        ExportGetRequest request = ExportGetRequest.builder().exportId(exportId).build();
        while (!ExportStatus.SUCCEEDED.equals(store.exports().get(request).status())) {
            Thread.onSpinWait();
        }
    }

    private static ExportEvidence evidence(Event sale) {
        String line = String.join(
                "\t",
                sale.eventId(),
                sale.type().value(),
                sale.amount().stripTrailingZeros().toPlainString(),
                sale.currency(),
                sale.sourceRefs().get(0));
        return ExportEvidence.builder()
                .manifestRefs(List.of("file:2026-11.csv"))
                .eventCount(1L)
                .checksum(sha256(line + "\n"))
                .build();
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
