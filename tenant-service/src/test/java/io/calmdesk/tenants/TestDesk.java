package io.calmdesk.tenants;

import io.calmdesk.kernel.Ids;
import io.calmdesk.testing.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the running service and to Keycloak as its users do. */
public final class TestDesk {

    /** Good enough for everybody here. */
    public static final String PASSWORD = "correct horse battery";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final String LOGIN_CLIENT = "it-login-" + Ids.next();

    private static boolean loginClientMade;

    private final String base;

    public TestDesk(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** A business that has signed up, with its administrator's log-in. */
    public record Business(String tenant, String slug, String email, String adminId, String token) {}

    /** An answer: its status, its body as JSON and its headers. */
    public record Answer(int status, JsonNode body, HttpHeaders headers) {

        /** The code of a problem. */
        public String code() {
            return body.path("code").asString();
        }

        /** The codes of the fields at fault, by field. */
        public Map<String, String> faults() {
            return body.path("errors")
                    .valueStream()
                    .collect(Collectors.toMap(
                            error -> error.path("field").asString(),
                            error -> error.path("code").asString(),
                            (one, other) -> one));
        }
    }

    /** A fresh restaurant. */
    public Business business() {
        return business("老王饭店");
    }

    /** A fresh business of this name. */
    public Business business(String name) {
        String slug = slug();
        String email = email();
        Answer answer = post("/api/v1/signups", null, signUp(name, slug, email));
        if (answer.status() != 201) {
            throw new AssertionError("sign-up answered " + answer);
        }
        String tenant = answer.body().path("tenantId").asString();
        return new Business(
                tenant, slug, email, answer.body().path("adminId").asString(), tokenOf(email, PASSWORD, tenant));
    }

    /** The body of a sign-up. */
    public static String signUp(String name, String slug, String email) {
        return JSON.writeValueAsString(Map.of(
                "businessName",
                name,
                "slug",
                slug,
                "industries",
                List.of("R"),
                "locale",
                "zh-CN",
                "timeZone",
                "Asia/Shanghai",
                "admin",
                Map.of("name", "王掌柜", "email", email, "password", PASSWORD)));
    }

    public Answer get(String path, @Nullable String token) {
        return send("GET", path, token, null, Map.of());
    }

    public Answer post(String path, @Nullable String token, String body) {
        return send("POST", path, token, body, Map.of());
    }

    public Answer put(String path, @Nullable String token, String body) {
        return send("PUT", path, token, body, Map.of());
    }

    public Answer delete(String path, @Nullable String token) {
        return send("DELETE", path, token, null, Map.of());
    }

    /** Any request. */
    public Answer send(
            String method, String path, @Nullable String token, @Nullable String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        return answer(request.build());
    }

    /** A person's token for one business, by the password grant of a client made for the tests. */
    public static String tokenOf(String email, String password, String tenant) {
        return logIn(email, password, tenant).body().path("access_token").asString();
    }

    /** What Keycloak answers to somebody who logs in for one business. */
    public static Answer logIn(String email, String password, String tenant) {
        return token(Map.of(
                "grant_type",
                "password",
                "client_id",
                loginClient(),
                "username",
                email,
                "password",
                password,
                "scope",
                "organization:" + tenant));
    }

    /** What Keycloak answers to a log-in that is to go on. */
    public static Answer refreshed(Answer logIn) {
        return token(Map.of(
                "grant_type",
                "refresh_token",
                "client_id",
                loginClient(),
                "refresh_token",
                logIn.body().path("refresh_token").asString()));
    }

    /** What somebody does with the link in a mail: they prove that the address is theirs and choose a password. */
    public static void choosePassword(String actor) {
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(PASSWORD);
        proveAddress(actor);
        try (Keycloak keycloak = keycloak()) {
            keycloak.realm("calmdesk").users().get(actor).resetPassword(password);
        }
    }

    /** The address is somebody's own, as a link in a mail has shown. */
    public static void proveAddress(String actor) {
        try (Keycloak keycloak = keycloak()) {
            UserResource account = keycloak.realm("calmdesk").users().get(actor);
            UserRepresentation proved = account.toRepresentation();
            proved.setEmailVerified(true);
            account.update(proved);
        }
    }

    /** The groups of the business somebody is in, as Keycloak has it; empty when they do not belong to it. */
    public static List<String> rolesInKeycloak(String tenant, String actor) {
        try (Keycloak keycloak = keycloak()) {
            var organizations = keycloak.realm("calmdesk").organizations();
            var members = organizations
                    .get(organizations.search(tenant, true, 0, 1).getFirst().getId())
                    .members();
            return members.getAll().stream().noneMatch(member -> member.getId().equals(actor))
                    ? List.of()
                    : members.member(actor).groups(0, 100, true).stream()
                            .map(GroupRepresentation::getName)
                            .sorted()
                            .toList();
        }
    }

    /** What Keycloak answers to an API client that asks for a token. */
    public static Answer tokenOfClient(String clientId, String secret) {
        return token(Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
    }

    /** The mails in somebody's box, newest last. */
    public static List<JsonNode> mails(String email) {
        Answer answer =
                answer(HttpRequest.newBuilder(URI.create(Infrastructure.shared().mailApi() + "/api/user/"
                                + URLEncoder.encode(email, StandardCharsets.UTF_8) + "/messages/INBOX"))
                        .build());
        return answer.status() == 200 ? answer.body().valueStream().toList() : List.of();
    }

    /** A slug nobody has. */
    public static String slug() {
        return "it-" + Ids.next().substring(24);
    }

    /** An address nobody has. */
    public static String email() {
        return "it-" + Ids.next() + "@calmdesk.test";
    }

    /** Keycloak as the provisioning client sees it. */
    public static Keycloak keycloak() {
        return keycloak(Infrastructure.shared().keycloakUrl());
    }

    /** Keycloak at some address. */
    public static Keycloak keycloak(String url) {
        return KeycloakBuilder.builder()
                .serverUrl(url)
                .realm("calmdesk")
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId("tenant-service")
                .clientSecret(Infrastructure.shared().provisioningClientSecret())
                .build();
    }

    private static Answer token(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return answer(HttpRequest.newBuilder(URI.create(
                        Infrastructure.shared().keycloakUrl() + "/realms/calmdesk/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static synchronized String loginClient() {
        if (!loginClientMade) {
            ClientRepresentation client = new ClientRepresentation();
            client.setClientId(LOGIN_CLIENT);
            client.setPublicClient(true);
            client.setDirectAccessGrantsEnabled(true);
            client.setStandardFlowEnabled(false);
            client.setFullScopeAllowed(false);
            client.setDefaultClientScopes(List.of("basic", "platform-audience"));
            client.setOptionalClientScopes(List.of("organization"));
            try (Keycloak keycloak = keycloak()) {
                keycloak.realm("calmdesk").clients().create(client).close();
            }
            loginClientMade = true;
        }
        return LOGIN_CLIENT;
    }

    private static Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            String body = response.body();
            return new Answer(
                    response.statusCode(),
                    body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body),
                    response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
