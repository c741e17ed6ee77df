package io.calmdesk.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One caller of the gateway: an integrator with a token, a browser with cookies, or nobody. */
final class Http {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String base;
    private final HttpClient client;
    private final Map<String, String> always = new LinkedHashMap<>();

    Http(String base) {
        this.base = base;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The same place, with a header on every request. */
    Http with(String header, String value) {
        Http other = new Http(base);
        other.always.putAll(always);
        other.always.put(header, value);
        return other;
    }

    Http bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    Answer post(String path, Object body, String... headers) {
        return json("POST", path, JSON.writeValueAsString(body), headers);
    }

    Answer put(String path, Object body, String... headers) {
        return json("PUT", path, JSON.writeValueAsString(body), headers);
    }

    /** Sends a text as JSON just as it stands, well formed or not. */
    Answer json(String method, String path, String body, String... headers) {
        return bytes(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Sends bytes as JSON just as they stand. */
    Answer bytes(String method, String path, byte[] body, String... headers) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("Content-Type", "application/json"));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return send(method, path, BodyPublishers.ofByteArray(body), all);
    }

    /** Opens a stream of server-sent events. */
    InputStream stream(String path) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(base + path)).setHeader("Accept", "text/event-stream");
            always.forEach(request::setHeader);
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new AssertionError("the stream answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(path.startsWith("http") ? path : base + path))
                    .timeout(Duration.ofSeconds(30))
                    .method(method, body);
            always.forEach(request::setHeader);
            headers.forEach(request::setHeader);
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back; an answer of the gateway that is not as the API document says fails at once. */
    record Answer(HttpResponse<byte[]> response) {

        Answer {
            RunningDesk.shared().contractFault(response).ifPresent(fault -> {
                throw new AssertionError(response.request().method() + " " + response.uri() + ": the answer "
                        + response.statusCode() + " " + fault + "\n"
                        + new String(response.body(), StandardCharsets.UTF_8));
            });
        }

        int status() {
            return response.statusCode();
        }

        @Nullable
        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode body() {
            return response.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(response.body());
        }

        String string(String member) {
            return body().required(member).asString();
        }

        /** This answer if it has the status expected; else a failure that shows what came instead. */
        Answer expect(int status) {
            if (status() != status) {
                throw new AssertionError(
                        "expected " + status + " from " + response.uri() + " but got " + status() + ": " + text());
            }
            return this;
        }

        /** This answer if it is a problem of this status and code. */
        Answer expectProblem(int status, String code) {
            expect(status);
            String type = String.valueOf(header("Content-Type"));
            if (!type.startsWith("application/problem+json")
                    || !code.equals(body().path("code").asString())) {
                throw new AssertionError("expected problem " + code + " but got " + type + " " + text());
            }
            return this;
        }
    }
}
