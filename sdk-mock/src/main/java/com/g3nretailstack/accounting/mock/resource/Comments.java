package com.g3nretailstack.accounting.mock.resource;

import static com.g3nretailstack.accounting.mock.resource.Attachments.ATTACHMENTS;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.refusal.Tag;
import com.g3nretailstack.accounting.mock.state.CredentialKind;
import com.g3nretailstack.accounting.mock.state.Principal;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Comments: threads about a record, revised by their author alone, with what they said before.
 *
 * <p>The author is whom the credential belongs to, whatever the body names; not even the org's owner revises for another.
 */
public final class Comments {

    private static final String DELETED = "deleted";
    private static final String USER = "user_guid:";
    private static final List<String> REVISED =
            List.of("caption", "body", ATTACHMENTS, "hashtags", "user_refs", "team_refs");
    private static final Lifecycle STATUS = new Lifecycle(
            "A comment",
            Map.of("open", Set.of("resolved", DELETED), "resolved", Set.of("open", DELETED), DELETED, Set.of()));

    private final Records records = new Records(RecordKind.COMMENT);

    /** Makes the resource. */
    public Comments() {}

    /** Adds a comment, or a reply to one, to a record that exists. */
    public Reply add(Call call) {
        Targets.require(call, call.required("target_type"), call.required("target_id"));
        refuseHashSigns(Json.texts(call.body(), "hashtags"), "hashtags");
        ObjectNode facts = records.facts(call).put("status", "open");
        facts.put("thread_id", threadOf(call, Json.requireText(facts, "comment_id")));
        Principal author = call.caller();
        facts.put("actor", author.actor());
        if (author.kind() == CredentialKind.SESSION) {
            facts.put("user_guid", author.actor().substring(USER.length()));
        }
        if (facts.has(ATTACHMENTS)) {
            facts.set(ATTACHMENTS, Attachments.described(facts.get(ATTACHMENTS)));
        }
        CommentHistory.begin(facts, call.now());
        return shown(call, records.add(call, facts));
    }

    private String threadOf(Call call, String ownId) {
        String parentId = call.text("parent_comment_id");
        if (parentId == null) {
            return ownId;
        }
        StoredRecord parent = records.find(call, parentId);
        if (!Filters.equal(call, parent.facts(), "target_type", "target_id")) {
            throw Refusal.invalidInput("parent_comment_id is a comment on another target.");
        }
        return Objects.requireNonNull(parent.text("thread_id"));
    }

    private static void refuseHashSigns(List<String> words, String property) {
        if (words.stream().anyMatch(word -> word.startsWith("#"))) {
            throw Refusal.invalidInput(property + " is given without the hash sign.");
        }
    }

    /** Answers one comment with its history. */
    public Reply get(Call call) {
        return shown(call, records.find(call));
    }

    private static Reply shown(Call call, StoredRecord comment) {
        ObjectNode shown = comment.json();
        CommentHistory.shorten(shown);
        Attachments.address(shown, call);
        return Reply.record(shown);
    }

    /** Answers one page of comments, oldest first; deleted ones only where {@code status} or {@code code} asks for them. */
    public Reply list(Call call) {
        String hashtag = call.text("hashtag");
        refuseHashSigns(hashtag == null ? List.of() : List.of(hashtag), "hashtag");
        Predicate<StoredRecord> wanted = wanted(call, call.text("code") != null);
        return records.page(
                call,
                comment -> wanted.test(comment)
                        && Filters.equal(call, comment.facts(), "user_guid")
                        && (hashtag == null
                                || Json.texts(comment.facts(), "hashtags").contains(hashtag)),
                comment -> row(call, comment));
    }

    private static Predicate<StoredRecord> wanted(Call call, boolean alsoDeleted) {
        Window window = call.window();
        boolean all = alsoDeleted || call.text("status") != null;
        return comment -> (all || !comment.status().equals(DELETED))
                && Filters.equal(call, comment.facts(), "target_type", "status")
                && window.contains(Instant.parse(Json.requireText(comment.facts(), "created_at")));
    }

    private static ObjectNode row(Call call, StoredRecord comment) {
        ObjectNode row = comment.json();
        CommentHistory.hide(row);
        Attachments.address(row, call);
        return row;
    }

    /** Reports the largest comments; deleted ones count only where {@code status} asks for them. */
    public Reply report(Call call) {
        return Reply.of(CommentSize.report(call, records.matching(call, wanted(call, false))));
    }

    /** Changes what a comment says; only the author may. */
    public Reply revise(Call call) {
        StoredRecord comment = records.find(call);
        if (!call.caller().actor().equals(comment.text("actor"))) {
            throw new Refusal(Tag.FORBIDDEN, "Only the author of a comment may revise it.");
        }
        Revisions.check(call.body(), comment.revision());
        if (comment.status().equals(DELETED)) {
            throw Refusal.invalidState("A comment that is deleted cannot be revised.");
        }
        refuseHashSigns(Json.texts(call.body(), "hashtags"), "hashtags");
        ObjectNode changes = said(call.body());
        CommentHistory.goOn(comment.facts(), changes, call.now());
        records.change(call, comment, changes);
        return shown(call, comment);
    }

    private static ObjectNode said(ObjectNode body) {
        ObjectNode said = Json.object();
        for (String property : REVISED) {
            JsonNode value = body.get(property);
            if (value != null) {
                said.set(property, property.equals(ATTACHMENTS) ? Attachments.described(value) : value);
            }
        }
        return said;
    }

    /** Resolves, reopens or deletes a comment. */
    public Reply setStatus(Call call) {
        StoredRecord comment = records.expected(call);
        String wanted = call.required("status");
        STATUS.check(comment.status(), wanted);
        ObjectNode changes = Json.object().put("status", wanted);
        if (wanted.equals(DELETED) && comment.facts().has(ATTACHMENTS)) {
            changes.set(ATTACHMENTS, Attachments.deleted(comment.facts().get(ATTACHMENTS), call.now()));
        }
        records.change(call, comment, changes);
        return shown(call, comment);
    }
}
