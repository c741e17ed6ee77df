package io.calmdesk.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases filed through the gateway by an API client whose token is checked on every call. */
final class Intake {

    private static final String CASE = """
            {"kind":"complaint","channel":"phone","place":"三号桌","customer":{"name":"赵女士","phone":"13800006620"},
             "words":"昨晚订的包间被换成大厅,上菜等了五十分钟,经理只说了一句抱歉,账单还多算了一份牛排。"}""";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final String gateway;
    private final String clientId;
    private final String clientSecret;
    private volatile String token = "";
    private volatile long tokenUntil;

    Intake(String gateway, String clientId, String clientSecret) {
        this.gateway = gateway;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /** Files one case; whether it was durably taken in. */
    boolean once() throws IOException, InterruptedException {
        return file().statusCode() == 201;
    }

    /** Files one case and returns its id. */
    String fileOne() throws IOException, InterruptedException {
        HttpResponse<String> answer = file();
        if (answer.statusCode() != 201) {
            throw new IOException("a case was answered " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body()).required("id").asString();
    }

    private HttpResponse<String> file() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + "/api/v1/cases"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(CASE))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private String token() throws IOException, InterruptedException {
        if (System.nanoTime() > tokenUntil) {
            renew();
        }
        return token;
    }

    private synchronized void renew() throws IOException, InterruptedException {
        if (System.nanoTime() < tokenUntil) {
            return;
        }
        String form = "grant_type=client_credentials&client_id="
                + URLEncoder.encode(clientId, StandardCharsets.UTF_8)
                + "&client_secret="
                + URLEncoder.encode(clientSecret, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(gateway + "/auth/realms/calmdesk/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        JsonNode answer = JsonMapper.shared()
                .readTree(client.send(request, BodyHandlers.ofString()).body());
        token = answer.required("access_token").asString();
        tokenUntil = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    }
}
