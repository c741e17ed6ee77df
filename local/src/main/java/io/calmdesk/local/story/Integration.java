package io.calmdesk.local.story;

import java.io.IOException;
import java.util.Map;

/** A program that files complaints with the credentials of an API client. */
public record Integration(String desk, String clientId, String clientSecret) {

    /** A visitor with a fresh token. */
    Visitor visitor() throws IOException {
        String token = new Visitor(desk)
                .form(
                        "/auth/realms/calmdesk/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", clientId,
                                "client_secret", clientSecret))
                .expect(200)
                .json()
                .required("access_token")
                .asString();
        return new Visitor(desk).sending("Authorization", "Bearer " + token);
    }

    @Override
    public String toString() {
        return "API client " + clientId;
    }
}
