package io.calmdesk.gateway;

import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.testing.Infrastructure;
import io.calmdesk.testing.StandardTenants.StandardPerson;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes businesses and people in the real Keycloak, as tenant-service does at sign-up. */
public final class Realm {

    public static final String PASSWORD = "correct horse battery";

    private final Infrastructure servers = Infrastructure.shared();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String token = token("tenant-service", servers.provisioningClientSecret());

    /** Somebody who can log in with {@link #PASSWORD}; belongs to no business yet. */
    public Account account(String name) {
        String email = name + "-" + Ids.next().substring(24) + "@calmdesk.test";
        String location = call(
                        "POST",
                        "/users",
                        Map.of(
                                "username",
                                email,
                                "email",
                                email,
                                "enabled",
                                true,
                                "emailVerified",
                                true,
                                "credentials",
                                List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return new Account(location.substring(location.lastIndexOf('/') + 1), email);
    }

    /** A business in Keycloak. */
    public Business business() {
        TenantId tenant = new TenantId(Ids.next());
        call(
                "POST",
                "/organizations",
                Map.of(
                        "name", tenant.value(),
                        "alias", tenant.value(),
                        "domains", List.of(Map.of("name", tenant + ".test"))));
        String id = find("/organizations?search=" + tenant + "&exact=true");
        return new Business(tenant, id);
    }

    /** An access token of a client with its own account. */
    public String token(String client, String secret) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(servers.keycloakUrl() + "/realms/calmdesk/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret))
                .build();
        return JsonMapper.shared()
                .readTree(send(request).body())
                .required("access_token")
                .asString();
    }

    /** An access token meant for us that names no business: a program's that belongs to none. */
    public String tokenOfNoBusiness() {
        String client = "it-" + Ids.next();
        call(
                "POST",
                "/clients",
                Map.of(
                        "clientId",
                        client,
                        "secret",
                        client,
                        "serviceAccountsEnabled",
                        true,
                        "fullScopeAllowed",
                        false,
                        "defaultClientScopes",
                        List.of("basic", "organization", "platform-audience")));
        return token(client, client);
    }

    /** Ends every log-in of an account at Keycloak, behind the gateway's back. */
    public void logOutEverywhere(Account account) {
        call("POST", "/users/" + account.id() + "/logout", Map.of());
    }

    private String find(String path) {
        return JsonMapper.shared()
                .readTree(call("GET", path, null).body())
                .required(0)
                .required("id")
                .asString();
    }

    private HttpResponse<String> call(String method, String path, @Nullable Object body) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(servers.keycloakUrl() + "/admin/realms/calmdesk" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                .build();
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new AssertionError(request + " " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Who can log in. */
    public record Account(String id, String email) {}

    /** A business with its people, in Keycloak and, once published, in the settings. */
    public final class Business {

        private final TenantId tenant;
        private final String organization;
        private final List<StandardPerson> people = new ArrayList<>();

        private Business(TenantId tenant, String organization) {
            this.tenant = tenant;
            this.organization = organization;
        }

        public TenantId tenant() {
            return tenant;
        }

        /** Takes somebody in, with a role in Keycloak and the same in the settings. */
        public Business with(Account account, Role role) {
            if (people.stream().noneMatch(it -> it.actor().equals(account.id()))) {
                call("POST", "/organizations/" + organization + "/members", account.id());
            }
            call("POST", "/organizations/" + organization + "/groups", Map.of("name", role.code()));
            JsonNode groups = JsonMapper.shared()
                    .readTree(call("GET", "/organizations/" + organization + "/groups", null)
                            .body());
            String group = groups.values().stream()
                    .filter(it -> it.required("name").asString().equals(role.code()))
                    .findFirst()
                    .orElseThrow()
                    .required("id")
                    .asString();
            String platform = find("/clients?clientId=platform");
            JsonNode mapped = JsonMapper.shared()
                    .readTree(call("GET", "/clients/" + platform + "/roles/" + role.code(), null)
                            .body());
            call(
                    "POST",
                    "/organizations/" + organization + "/groups/" + group + "/role-mappings/clients/" + platform,
                    List.of(mapped));
            call("PUT", "/organizations/" + organization + "/groups/" + group + "/members/" + account.id(), null);
            List<Role> roles = new ArrayList<>(List.of(role));
            people.stream().filter(it -> it.actor().equals(account.id())).forEach(it -> roles.addAll(it.roles()));
            people.removeIf(it -> it.actor().equals(account.id()));
            people.add(new StandardPerson(account.id(), account.email().split("@")[0], account.email(), roles));
            return this;
        }

        /** The business as its settings describe it; roles nobody was given are held by people who cannot log in. */
        public StandardTenant settings(String name) {
            List<StandardPerson> six = new ArrayList<>(people);
            while (six.size() < 6) {
                six.add(new StandardPerson(Ids.next(), "nobody", "nobody@calmdesk.test", List.of(Role.AUDITOR)));
            }
            return new StandardTenant(
                    tenant,
                    "t-" + tenant.value().substring(24),
                    name,
                    six.get(0),
                    six.get(1),
                    six.get(2),
                    six.get(3),
                    six.get(4),
                    six.get(5));
        }
    }
}
