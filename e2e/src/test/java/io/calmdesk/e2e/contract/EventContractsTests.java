package io.calmdesk.e2e.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class EventContractsTests {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Contracts TODAY = Contracts.today();
    private static final Contracts RELEASED = Contracts.lastRelease();

    static Set<String> types() {
        return TODAY.eventsWith(Contracts.SCHEMA);
    }

    static Set<String> releasedTypes() {
        return RELEASED.eventsWith(Contracts.SCHEMA);
    }

    @Test
    void everySchemaHasItsExampleAndEveryExampleItsSchema() {
        assertThat(types()).isNotEmpty().isEqualTo(TODAY.eventsWith(Contracts.EXAMPLE));
        assertThat(releasedTypes()).isNotEmpty().isEqualTo(RELEASED.eventsWith(Contracts.EXAMPLE));
    }

    @ParameterizedTest
    @MethodSource("types")
    void anExampleKeepsItsSchema(String type) {
        assertThat(TODAY.event(type, Contracts.SCHEMA).path("title").asString()).isEqualTo(type);
        assertKept(type, TODAY.event(type, Contracts.EXAMPLE));
    }

    @ParameterizedTest
    @MethodSource("releasedTypes")
    void nobodyWhoReadsTheLastReleasesEventsIsBroken(String type) {
        assertThat(types()).contains(type);
        assertThat(ShapeChanges.between(
                        Use.EVENT, RELEASED.event(type, Contracts.SCHEMA), TODAY.event(type, Contracts.SCHEMA)))
                .as(type + " needs a new version beside the old one")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("releasedTypes")
    void whatTheLastReleasePublishedCanStillBeRead(String type) {
        assertKept(type, RELEASED.event(type, Contracts.EXAMPLE));
    }

    private static void assertKept(String type, JsonNode example) {
        assertThat(SCHEMAS.getSchema(TODAY.event(type, Contracts.SCHEMA).toString(), InputFormat.JSON)
                        .validate(
                                example.toString(),
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as(type + " " + example)
                .isEmpty();
    }
}
