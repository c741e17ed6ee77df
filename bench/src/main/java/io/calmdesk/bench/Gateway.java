package io.calmdesk.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway as an API client reaches it, with a token that is checked on every call. */
final class Gateway {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private final String address;
    private final String clientId;
    private final String clientSecret;
    private volatile String token = "";
    private volatile long tokenUntil = System.nanoTime();

    Gateway(String address, String clientId, String clientSecret) {
        this.address = address;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /** The same gateway as another client reaches it. */
    Gateway as(String otherId, String otherSecret) {
        return new Gateway(address, otherId, otherSecret);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody());
    }

    HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofString(json));
    }

    HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        return send("PUT", path, BodyPublishers.ofString(json));
    }

    /** The live stream, open until it is closed or the token ends. */
    InputStream stream() throws IOException, InterruptedException {
        HttpRequest request =
                request("/api/v1/stream").header("Accept", "text/event-stream").build();
        return CLIENT.send(request, BodyHandlers.ofInputStream()).body();
    }

    /** The body of an answer that has to have this status. */
    static JsonNode json(HttpResponse<String> answer, int status) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException(answer.uri() + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token());
    }

    private String token() throws IOException, InterruptedException {
        if (System.nanoTime() - tokenUntil >= 0) {
            renew();
        }
        return token;
    }

    private synchronized void renew() throws IOException, InterruptedException {
        if (System.nanoTime() - tokenUntil < 0) {
            return;
        }
        String form = "grant_type=client_credentials&client_id="
                + URLEncoder.encode(clientId, StandardCharsets.UTF_8)
                + "&client_secret="
                + URLEncoder.encode(clientSecret, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(address + "/auth/realms/calmdesk/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        token = json(CLIENT.send(request, BodyHandlers.ofString()), 200)
                .required("access_token")
                .asString();
        tokenUntil = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    }
}
