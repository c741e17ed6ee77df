package io.calmdesk.e2e;

import io.calmdesk.e2e.Http.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser without script: follows redirects, keeps cookies whatever their Secure flag says (as browsers do on
 * loopback), and fills in the log-in forms.
 */
final class Browser {

    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final String gateway;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(String gateway) {
        this.gateway = gateway;
    }

    /** Logs in by the forms and ends at the start page. */
    Browser logIn(String email, String password) {
        HttpResponse<byte[]> page = follow(request("GET", "/login", null, Map.of()));
        for (int forms = 0; forms < 3; forms++) {
            Matcher form = ACTION.matcher(text(page));
            if (!form.find()) {
                break;
            }
            String fields = "username=" + Business.encode(email) + "&password=" + Business.encode(password);
            page = follow(request(
                    "POST",
                    form.group(1).replace("&amp;", "&"),
                    fields,
                    Map.of("Content-Type", "application/x-www-form-urlencoded")));
        }
        String end = page.uri().getPath();
        if (!end.equals("/")) {
            throw new AssertionError("the log-in ended at " + page.uri() + " with " + page.statusCode() + ":\n"
                    + text(page).substring(0, Math.min(2_000, text(page).length())));
        }
        return this;
    }

    JsonNode me() {
        return get("/api/v1/me").expect(200).body();
    }

    Answer get(String path) {
        return new Answer(request("GET", path, null, Map.of()));
    }

    /** An unsafe request with the token against forgery that the page gets from `/me`. */
    Answer post(String path, Object body) {
        JsonNode csrf = me().required("csrf");
        return new Answer(request(
                "POST",
                path,
                JsonMapper.shared().writeValueAsString(body),
                Map.of(
                        "Content-Type",
                        "application/json",
                        csrf.required("headerName").asString(),
                        csrf.required("token").asString())));
    }

    /** The same request as a forging page would send it. */
    Answer postWithoutCsrf(String path, Object body) {
        return new Answer(request(
                "POST",
                path,
                JsonMapper.shared().writeValueAsString(body),
                Map.of("Content-Type", "application/json")));
    }

    private HttpResponse<byte[]> follow(HttpResponse<byte[]> answer) {
        HttpResponse<byte[]> current = answer;
        for (int hops = 0; hops < 20 && current.statusCode() / 100 == 3; hops++) {
            String location = current.headers().firstValue("Location").orElseThrow();
            current = request("GET", current.uri().resolve(location).toString(), null, Map.of());
        }
        return current;
    }

    private HttpResponse<byte[]> request(
            String method, String target, @Nullable String body, Map<String, String> headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(target.startsWith("http") ? target : gateway + target))
                    .timeout(Duration.ofSeconds(30))
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            headers.forEach(request::setHeader);
            StringBuilder sent = new StringBuilder();
            cookies.forEach(
                    (name, value) -> sent.append(sent.isEmpty() ? "" : "; ").append(name + "=" + value));
            if (!sent.isEmpty()) {
                request.setHeader("Cookie", sent.toString());
            }
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + target, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.contains(";") ? cookie.substring(0, cookie.indexOf(';')) : cookie;
        int equals = pair.indexOf('=');
        String name = pair.substring(0, equals);
        String value = pair.substring(equals + 1);
        if (value.isEmpty() || cookie.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
