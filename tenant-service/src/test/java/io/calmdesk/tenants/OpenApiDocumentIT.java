package io.calmdesk.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API as it is against the API as it was published; {@code -Dcontracts.update=true} publishes it anew. */
class OpenApiDocumentIT extends RunningService {

    private static final Path PUBLISHED = Path.of("../contracts/openapi/tenant-service.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void isAsPublished() throws IOException {
        // The address of whoever asked is no part of the contract.
        JsonNode document = ((ObjectNode) desk.get("/v3/api-docs", null).body()).without("servers");
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(PUBLISHED, JSON.writeValueAsString(document) + "\n");
        }
        assertThat(document).isEqualTo(JSON.readTree(Files.readString(PUBLISHED)));
    }

    @Test
    void namesTheCodesOfEveryRefusal() {
        JsonNode paths = desk.get("/v3/api-docs", null).body().path("paths");
        assertThat(paths.path("/api/v1/signups").path("post").path("responses").toString())
                .contains("slug-taken", "account-exists", "signup-continuing", "invalid-field");
        assertThat(paths.path("/api/v1/people/{id}")
                        .path("delete")
                        .path("responses")
                        .toString())
                .contains("last-administrator");
        assertThat(paths.path("/api/v1/api-clients")
                        .path("post")
                        .path("responses")
                        .toString())
                .contains("already-created", "accounts-unavailable");
    }
}
