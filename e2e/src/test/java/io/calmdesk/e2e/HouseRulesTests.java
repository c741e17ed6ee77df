package io.calmdesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.testing.rules.HouseRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every module is held to the house rules, also one that cannot do so itself: the kernel, upon which the rules stand,
 * the launcher, which is built alone, and whoever forgets. Looks at what the modules built before this one.
 */
class HouseRulesTests {

    private static final Path ROOT = Path.of("..");
    private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");

    static Stream<String> modules() throws IOException {
        return MODULE.matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .filter(module -> Files.isDirectory(ROOT.resolve(module).resolve("src/main/java")));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void theHouseRulesAreKept(String module) throws IOException {
        Path classes = ROOT.resolve(module).resolve("target/classes");
        HouseRules.check(classes, rootPackage(ROOT.resolve(module).resolve("src/main/java")));
    }

    @Test
    void theyAreKeptByThoseWhoAskNobody() throws IOException {
        assertThat(modules()).contains("libs/kernel", "libs/testing", "local", "discovery");
    }

    /** The first package with more in it than one package. */
    private static String rootPackage(Path sources) throws IOException {
        Path folder = sources;
        while (true) {
            List<Path> inside;
            try (var files = Files.list(folder)) {
                inside = files.toList();
            }
            if (inside.size() != 1 || !Files.isDirectory(inside.getFirst())) {
                return sources.relativize(folder).toString().replace('/', '.').replace('\\', '.');
            }
            folder = inside.getFirst();
        }
    }
}
