package io.calmdesk.e2e.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pages for integrators name every code and type of event that the contracts know, and no others. */
class ApiGuideTests {

    private static final Path PAGES = Path.of("../docs/api");

    /** What no single operation is documented with. */
    private static final Set<String> ANYWHERE = Set.of("method-not-allowed 405", "newer-release 503", "not-ready 503");

    @Test
    void everyCodeIsExplainedWithItsStatus() throws IOException {
        Set<String> documented = new TreeSet<>(ANYWHERE);
        Contracts.today().api().required("paths").values().stream()
                .flatMap(path -> path.values().stream())
                .flatMap(operation -> operation.path("responses").propertyStream())
                .filter(answer -> answer.getKey().compareTo("400") >= 0)
                .forEach(answer -> answer.getValue().findValues("enum").stream()
                        .flatMap(codes -> codes.values().stream())
                        .forEach(code -> documented.add(code.asString() + " " + answer.getKey())));
        assertThat(found("errors.md", "(?m)^\\| `([a-z-]+)` \\| (\\d{3}) \\|")).isEqualTo(documented);
    }

    @Test
    void everyTypeOfEventIsListed() throws IOException {
        Set<String> types = Contracts.today().eventsWith(Contracts.SCHEMA).stream()
                .filter(type -> type.matches(".*\\.v\\d+"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found("events.md", "`(calmdesk\\.[a-z.-]+\\.v\\d+)`")).isEqualTo(types);
    }

    private static Set<String> found(String page, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(PAGES.resolve(page)))
                .results()
                .map(row -> row.groupCount() == 1 ? row.group(1) : row.group(1) + " " + row.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
