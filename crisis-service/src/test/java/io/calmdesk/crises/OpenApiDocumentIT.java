package io.calmdesk.crises;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.crises.room.Http;
import io.calmdesk.crises.room.RunningRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@RunningRoom
class OpenApiDocumentIT {

    private static final Path DOCUMENT = Path.of("../contracts/openapi/crisis-service.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    @LocalServerPort
    private int port;

    /** {@code -Dcontracts.update=true} writes the document instead of comparing it. */
    @Test
    void theDocumentIsWhatTheCodeSays() throws IOException {
        Object told =
                JSON.readValue(Http.nobody(port).get("/v3/api-docs").expect(200).text(), Object.class);
        String document = JSON.writeValueAsString(told) + "\n";
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(document);
    }

    @Test
    void healthIsToldWithoutATokenAndNothingElse() {
        Http nobody = Http.nobody(port);
        assertThat(nobody.get("/actuator/health").expect(200).at("/status")).isEqualTo("UP");
        nobody.get("/actuator/prometheus").expect(200);
        assertThat(nobody.get("/actuator/env").status()).isIn(401, 404);
    }
}
