package io.calmdesk.gateway.apidoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The document the gateway serves is the file that clients are generated from. */
class ApiDocumentTests {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path FILE = Path.of("../contracts/openapi/calmdesk.json");

    @Test
    void theMergedDocumentIsTheOneInTheContracts() throws IOException {
        JsonNode merged = JSON.readTree(new ApiDocument(JSON).bytes());
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(FILE, JSON.writeValueAsString(merged) + "\n");
        }
        assertThat(JSON.readTree(Files.readString(FILE)))
                .as("run with -Dcontracts.update=true to write the new document")
                .isEqualTo(merged);
    }
}
