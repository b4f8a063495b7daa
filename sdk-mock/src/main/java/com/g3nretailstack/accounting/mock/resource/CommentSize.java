package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.paging.Pages;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How large a comment is: the bytes of caption and body in UTF-8 and of the attachments, as they are described.
 *
 * @param comment the comment
 * @param textBytes the bytes of caption and body
 * @param attachmentBytes the bytes of its attachments
 */
record CommentSize(ObjectNode comment, long textBytes, long attachmentBytes) {

    /** The report of the largest of those comments, which come oldest first; of equal ones the older is first. */
    static ObjectNode report(Call call, List<StoredRecord> comments) {
        List<CommentSize> sizes = comments.stream().map(CommentSize::of).toList();
        ObjectNode report = Json.object();
        for (String bound : List.of("from_utc", "to_utc")) {
            Json.putIfPresent(report, bound, call.text(bound));
        }
        report.put("generated_at", call.now().toString())
                .put("comment_count", sizes.size())
                .put("size_bytes", sizes.stream().mapToLong(CommentSize::bytes).sum());
        ArrayNode largest = report.putArray("largest");
        // the sort is stable
        sizes.stream()
                .sorted(Comparator.comparingLong(CommentSize::bytes).reversed())
                .limit(Pages.limit(call.body()))
                .forEach(size -> largest.add(size.json()));
        return report;
    }

    private static CommentSize of(StoredRecord record) {
        ObjectNode comment = record.facts();
        return new CommentSize(comment, utf8(comment, "caption") + utf8(comment, "body"), Attachments.bytes(comment));
    }

    private static long utf8(ObjectNode comment, String property) {
        String text = Objects.requireNonNullElse(Json.text(comment, property), "");
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private long bytes() {
        return textBytes + attachmentBytes;
    }

    private ObjectNode json() {
        ObjectNode json = Json.object();
        for (String property : List.of("comment_id", "target_type", "target_id", "caption", "created_at")) {
            Json.putIfPresent(json, property, Json.text(comment, property));
        }
        return json.put("text_bytes", textBytes)
                .put("attachment_count", comment.path(Attachments.ATTACHMENTS).size())
                .put("attachment_bytes", attachmentBytes)
                .put("size_bytes", bytes());
    }
}
