package io.calmdesk.local.story;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who talks to the desk over HTTP. Cookies are kept whatever their Secure flag says, as browsers do on
 * loopback; headers, such as a token, are sent with every request.
 */
public final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String JSON = "application/json";

    private final String desk;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Visitor(String desk) {
        this.desk = desk;
    }

    /** Sends this header with every request from now on. */
    Visitor sending(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Reply get(String path) throws IOException {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), JSON);
    }

    Reply post(String path, Object body) throws IOException {
        return send("POST", path, json(body), JSON);
    }

    Reply put(String path, Object body) throws IOException {
        return send("PUT", path, json(body), JSON);
    }

    Reply form(String path, Map<String, String> fields) throws IOException {
        StringJoiner encoded = new StringJoiner("&");
        fields.forEach((name, value) -> encoded.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofString(encoded.toString()),
                "application/x-www-form-urlencoded");
    }

    /** Opens an answer that does not end by itself. */
    InputStream open(String path) throws IOException {
        HttpRequest request =
                prepared(path).setHeader("Accept", "text/event-stream").build();
        return exchange(request, HttpResponse.BodyHandlers.ofInputStream()).body();
    }

    private Reply send(String method, String path, HttpRequest.BodyPublisher body, String type) throws IOException {
        HttpRequest request = prepared(path)
                .timeout(PATIENCE)
                .setHeader("Content-Type", type)
                .method(method, body)
                .build();
        HttpResponse<String> answer = exchange(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return new Reply(
                method + " " + path,
                answer.statusCode(),
                answer.uri(),
                answer.headers().firstValue("Location"),
                answer.body());
    }

    private HttpRequest.Builder prepared(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : desk + path))
                .setHeader("Accept", "application/json, text/html;q=0.9, */*;q=0.1")
                .setHeader("Accept-Language", "zh-CN");
        headers.forEach(request::setHeader);
        StringJoiner pairs = new StringJoiner("; ");
        cookies.forEach((name, value) -> pairs.add(name + "=" + value));
        if (!cookies.isEmpty()) {
            request.setHeader("Cookie", pairs.toString());
        }
        return request;
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
        try {
            return client.send(request, handler);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(name.length() + 1);
        if (value.isEmpty() || cookie.toLowerCase(Locale.ROOT).contains("max-age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body));
    }
}
