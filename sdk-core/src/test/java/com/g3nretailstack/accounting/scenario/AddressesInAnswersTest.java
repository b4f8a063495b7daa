package com.g3nretailstack.accounting.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.model.Comment;
import com.g3nretailstack.accounting.model.CommentGetRequest;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.testing.Answer;
import com.g3nretailstack.accounting.testing.LoopbackServer;
import com.g3nretailstack.accounting.testing.Received;
import com.g3nretailstack.accounting.testing.SetTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Addresses that a service, or somebody who writes into it, puts into answers: the client calls none of them. */
class AddressesInAnswersTest {
    private final LoopbackServer elsewhere = LoopbackServer.start(request -> Answer.json(200, "{}"));
    private final String address = elsewhere.baseUrl() + "/trap";
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final LoopbackServer service = LoopbackServer.start(request -> answers.remove());
    private final AccountingClient accounting = AccountingClient.builder()
            .baseUrl(service.baseUrl())
            .credentials(Credentials.apiKey("canary-7f3a"))
            .orgcode("ACME")
            .time(new SetTime())
            .build();

    @AfterEach
    void close() {
        accounting.close();
        service.close();
        elsewhere.close();
    }

    @Test
    void aPageTokenThatIsAnAddressGoesBackInTheBodyOfTheSameCall() {
        answers.add(Answer.json(
                200,
                "{\"success\":true,\"data\":{\"items\":[],\"next_token\":\"" + address + "\"}}",
                "Link: <" + address + ">; rel=\"next\""));
        answers.add(Answer.json(200, "{\"success\":true,\"data\":{\"items\":[]}}"));

        accounting.events().list(EventListRequest.builder().build()).forEach(event -> {});

        assertThat(service.received()).extracting(Received::path).containsExactly("/event/list", "/event/list");
        assertThat(service.received().get(1).json().get("next_token").getAsString())
                .isEqualTo(address);
        assertThat(elsewhere.connections()).isZero();
    }

    @Test
    void anAttachmentsAddressIsHandedOverAndNotOpened() {
        answers.add(Answer.json(200, """
                {"success":true,"data":{"comment_id":"cm-1","attachments":[{"record_id":"mr-1","url":"%s"}]}}""".formatted(address)));

        Comment comment = accounting
                .comments()
                .get(CommentGetRequest.builder().commentId("cm-1").build());

        assertThat(List.copyOf(comment.attachments())).extracting("url").containsExactly(address);
        assertThat(elsewhere.connections()).isZero();
    }

    @Test
    void aDeprecationsLinkIsNotOpened() {
        answers.add(Answer.json(
                200,
                "{\"success\":true,\"data\":{}}",
                "Deprecation: true",
                "Link: <" + address + ">; rel=\"deprecation\"",
                "Content-Location: " + address,
                "Refresh: 0; url=" + address));

        accounting.stat().get();

        assertThat(service.received()).hasSize(1);
        assertThat(elsewhere.connections()).isZero();
    }
}
