package io.calmdesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk made of images is made of the same parts as the one on a machine. */
class ContainersTests {

    private static final Path ROOT = Path.of("..");
    private static final Path KUBERNETES = ROOT.resolve("deploy/kubernetes");

    private final JsonNode compose = compose();

    static List<String> services() {
        return ServiceModule.namesIn(ROOT);
    }

    @ParameterizedTest
    @MethodSource("services")
    void eachServiceHasAContainerBuiltFromItsModule(String service) {
        assertThat(compose.at("/" + service + "/build/args/MODULE").asString()).isEqualTo(service);
    }

    @ParameterizedTest
    @MethodSource("services")
    void eachServiceRunsInKubernetes(String service) throws IOException {
        assertThat(Files.readString(KUBERNETES.resolve("base/kustomization.yaml")))
                .contains("- " + service + ".yaml");
        assertThat(KUBERNETES.resolve("base").resolve(service + ".yaml")).exists();
        assertThat(Files.readString(KUBERNETES.resolve("example/kustomization.yaml")))
                .contains("{name: calmdesk/" + service + ",");
    }

    @Test
    void theGatewayMayReachEachServiceItForwardsTo() throws IOException {
        String inside = String.join(
                ", ",
                services().stream()
                        .filter(service -> service.endsWith("-service"))
                        .toList());
        assertThat(Files.readString(KUBERNETES.resolve("base/network-policies.yaml")))
                .contains("values: [" + inside + "]");
    }

    @Test
    void eachServiceIsTrustedWithItsOwnSecretsOnly() {
        for (ServiceModule module : ServiceModule.in(ROOT)) {
            JsonNode environment = compose.required(module.name()).required("environment");
            assertThat(Secrets.NAMES.stream().filter(environment::has))
                    .as(module.name())
                    .containsExactlyInAnyOrderElementsOf(module.secrets());
        }
    }

    @Test
    void whatIsPublishedIsReachedFromThisMachineOnly() {
        List<String> ports = compose.valueStream()
                .flatMap(container -> container.path("ports").valueStream())
                .map(JsonNode::asString)
                .toList();
        assertThat(ports).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void whateverStaysUpHasALimitAndACheck() {
        assertThat(compose.propertyStream().filter(container -> !once(container.getValue())))
                .isNotEmpty()
                .allMatch(container -> container.getValue().has("mem_limit"))
                .allMatch(container -> container.getValue().has("healthcheck"));
    }

    private static boolean once(JsonNode container) {
        return container.path("restart").asString("").equals("no");
    }

    /** By a reader that knows YAML's merges, which Jackson does not. */
    private static JsonNode compose() {
        try {
            Object file = new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
            return JsonMapper.shared().valueToTree(file).required("services");
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
