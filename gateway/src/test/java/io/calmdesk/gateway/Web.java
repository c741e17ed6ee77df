package io.calmdesk.gateway;

import io.calmdesk.testing.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A caller of one gateway: keeps cookies as a program would, that is without those meant for https, follows redirects
 * when asked to and fills in log-in forms. Addresses under the public one lead to this gateway, whatever its port.
 */
public final class Web {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final String gateway;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Web(String gateway) {
        this.gateway = gateway;
    }

    /** The same browser at another gateway. */
    public Web at(String other) {
        Web web = new Web(other);
        web.cookies.putAll(cookies);
        return web;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** The cookie of the session; fails when there is none. */
    public String session() {
        return Objects.requireNonNull(cookies.get("calmdesk"), "not logged in");
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, BodyPublishers.ofString(json), with(headers, "Content-Type", "application/json"));
    }

    /** A request of the page itself, which knows the session's proof. */
    public Answer postAsPage(String path, String json) {
        JsonNode csrf = get("/api/v1/me").json().required("csrf");
        return post(
                path,
                json,
                csrf.required("headerName").asString(),
                csrf.required("token").asString());
    }

    /** Logs in by the forms; what comes after the last one. */
    public Answer logIn(String email, String password) {
        Answer page = follow(get("/login"));
        for (int forms = 0; forms < 3; forms++) {
            Matcher form = FORM.matcher(page.text());
            if (!form.find()) {
                return page;
            }
            String fields = "username=" + encode(email) + "&password=" + encode(password);
            page = follow(send(
                    "POST",
                    form.group(1).replace("&amp;", "&"),
                    BodyPublishers.ofString(fields),
                    "Content-Type",
                    "application/x-www-form-urlencoded"));
        }
        return page;
    }

    public Answer follow(Answer first) {
        Answer answer = first;
        for (int hops = 0; hops < 10 && answer.status() / 100 == 3; hops++) {
            answer = get(answer.uri().resolve(answer.header("Location")).toString());
        }
        return answer;
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        URI uri = URI.create(path.startsWith("http") ? here(path) : gateway + path);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).method(method, body);
        if (!cookies.isEmpty()) {
            request.setHeader("Cookie", String.join("; ", pairs()));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            Answer answer = new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
            answer.response().headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String here(String address) {
        String publicly = Infrastructure.shared().publicUrl();
        return address.startsWith(publicly) ? gateway + address.substring(publicly.length()) : address;
    }

    private void keep(String cookie) {
        String pair = cookie.split(";")[0];
        String name = pair.substring(0, pair.indexOf('='));
        String attributes = cookie.substring(pair.length()).toLowerCase(Locale.ROOT);
        if (attributes.contains("max-age=0")) {
            cookies.remove(name);
        } else if (!attributes.contains("secure")) {
            cookies.put(name, pair.substring(name.length() + 1));
        }
    }

    private List<String> pairs() {
        return cookies.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .toList();
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public URI uri() {
            return response.uri();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        /** The code, if this is a problem of that status; else what came instead. */
        public String problem() {
            return header("Content-Type").equals("application/problem+json")
                            && json().path("status").asInt() == status()
                    ? status() + " " + json().path("code").asString()
                    : "no problem: " + status() + " " + text();
        }
    }
}
