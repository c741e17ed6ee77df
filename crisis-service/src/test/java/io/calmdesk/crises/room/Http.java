package io.calmdesk.crises.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.testing.StandardTenants.StandardPerson;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One caller of the service. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final int port;
    private final String token;

    private Http(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /** Somebody of a business, with a valid token. */
    public static Http as(int port, StandardTenant tenant, StandardPerson person) {
        return new Http(port, tenant.tokenOf(person));
    }

    /** Whoever carries this token. */
    public static Http bearing(int port, String token) {
        return new Http(port, token);
    }

    /** Somebody without an account. */
    public static Http nobody(int port) {
        return new Http(port, "");
    }

    /** Reads. */
    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** Sends a body, with further headers as name, value, name, value. */
    public Answer post(String path, Map<String, ?> body, String... headers) {
        return send("POST", path, JSON.writeValueAsBytes(body), headers);
    }

    /** Sends text as it is. */
    public Answer postText(String path, String body, String... headers) {
        return send("POST", path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Sends any request. */
    public Answer send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        /** The status. */
        public int status() {
            return response.statusCode();
        }

        /** The body as text. */
        public String text() {
            return response.body();
        }

        /** The body as JSON. */
        public JsonNode body() {
            return JSON.readTree(response.body());
        }

        /** A member of the body as text, by JSON pointer. */
        public String at(String pointer) {
            return body().at(pointer).asString();
        }

        /** A header, empty when absent. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Fails unless the status is this. */
        public Answer expect(int status) {
            assertThat(status()).as(text()).isEqualTo(status);
            return this;
        }

        /** Fails unless this is the problem with this code. */
        public Answer expectProblem(int status, String code) {
            expect(status);
            assertThat(header("Content-Type")).startsWith("application/problem+json");
            assertThat(at("/code")).as(text()).isEqualTo(code);
            return this;
        }
    }
}
