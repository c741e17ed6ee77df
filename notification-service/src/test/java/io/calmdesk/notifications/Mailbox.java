package io.calmdesk.notifications;

import io.calmdesk.testing.Infrastructure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the real mail catcher has for somebody. */
public final class Mailbox {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Mailbox() {}

    /** The mails to this address: {@code Message-ID}, {@code subject}, {@code mimeMessage}. */
    public static List<JsonNode> of(String address) {
        URI messages = URI.create(Infrastructure.shared().mailApi() + "/api/user/" + address + "/messages");
        try {
            var answer = HTTP.send(HttpRequest.newBuilder(messages).build(), BodyHandlers.ofString());
            // Somebody who never had a mail is unknown there.
            return answer.statusCode() == 200
                    ? JsonMapper.shared().readTree(answer.body()).values().stream()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
