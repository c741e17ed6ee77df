package io.calmdesk.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The API document that others build on says what the code does; {@code -Dcontracts.update=true} writes it anew. */
@WithService
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OpenApiDocumentIT {

    private static final Path DOCUMENT = Path.of("../contracts/openapi/reporting-service.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    @LocalServerPort
    private int port;

    @Test
    void isWhatTheContractsHold() throws Exception {
        Object served = JSON.readValue(new Http(port, null).get("/v3/api-docs").body(), Object.class);
        if (Boolean.getBoolean("contracts.update")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, JSON.writeValueAsString(served) + "\n");
        }

        assertThat(JSON.writeValueAsString(served) + "\n").isEqualTo(Files.readString(DOCUMENT));
    }
}
