package io.calmdesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What docs/api tells integrators to type, typed into one shell, is answered as the pages show. */
@Tag("R-302")
class ApiGuideIT {

    private static final Path PAGES = Path.of("../docs/api");
    private static final String FIRST = "README.md";
    private static final String DESK = "http://127.0.0.1:8080";
    private static final Pattern STEP =
            Pattern.compile("(?ms)^```sh\n(?<typed>.*?)^```\n(\n```(?<kind>json|text)\n(?<shown>.*?)^```)?");
    private static final String END = "===";

    /** A block to type; {@code kind} is empty when no answer is shown. */
    private record Step(String page, String typed, String kind, String shown) {

        String name() {
            return page + ": " + typed.lines().findFirst().orElseThrow();
        }

        void check(String answer) {
            if (kind.equals("json")) {
                compare(
                        "",
                        JsonMapper.shared().readTree(shown),
                        JsonMapper.shared().readTree(answer));
            } else {
                lines(answer);
            }
        }

        /** The lines shown come in this order, whatever stands between. */
        private void lines(String answer) {
            Iterator<String> came = answer.lines().iterator();
            shown.lines().forEach(line -> {
                boolean found = false;
                while (!found && came.hasNext()) {
                    found = came.next().matches(pattern(line));
                }
                assertThat(found).as("%s in%n%s", line, answer).isTrue();
            });
        }

        /** What is shown is there; it may be a part, and … stands for any text. */
        private static void compare(String at, JsonNode shown, JsonNode came) {
            assertThat(came.getNodeType()).as("%s: %s", at, came).isEqualTo(shown.getNodeType());
            if (shown.isObject()) {
                shown.propertyStream()
                        .forEach(member ->
                                compare(at + "/" + member.getKey(), member.getValue(), came.path(member.getKey())));
            } else if (shown.isArray()) {
                assertThat(came.size()).as("%s: %s", at, came).isGreaterThanOrEqualTo(shown.size());
                IntStream.range(0, shown.size()).forEach(i -> compare(at + "/" + i, shown.get(i), came.get(i)));
            } else {
                assertThat(came.asString()).as(at).matches(pattern(shown.asString()));
            }
        }

        private static String pattern(String shown) {
            return Pattern.quote(shown).replace("…", "\\E.*\\Q");
        }
    }

    @TestFactory
    Stream<DynamicTest> theAnswersAreAsShown(@TempDir Path folder) throws IOException {
        List<Step> steps = steps();
        assertThat(steps)
                .hasSizeGreaterThan(15)
                .filteredOn(step -> !step.kind().isEmpty())
                .hasSizeGreaterThan(15);
        StringBuilder script = new StringBuilder();
        steps.forEach(step ->
                script.append(step.typed()).append("printf '\\n").append(END).append("\\n'\n"));
        Files.writeString(
                folder.resolve("typed.sh"),
                script.toString().replace(DESK, RunningDesk.shared().gateway()));
        String[] answers =
                Command.output(folder, Map.of(), List.of("bash", "typed.sh")).split("(?m)^" + END + "$", -1);
        return IntStream.range(0, steps.size())
                .filter(i -> !steps.get(i).kind().isEmpty())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        steps.get(i).name(), () -> steps.get(i).check(answers[i].replace("\r", ""))));
    }

    /** The first page and the others behind it, which go on in the same shell. */
    private static List<Step> steps() throws IOException {
        List<Step> steps = new ArrayList<>();
        try (Stream<Path> pages = Files.list(PAGES)) {
            List<String> names =
                    pages.map(page -> page.getFileName().toString()).sorted().toList();
            for (String page : Stream.concat(Stream.of(FIRST), names.stream().filter(name -> !name.equals(FIRST)))
                    .toList()) {
                STEP.matcher(Files.readString(PAGES.resolve(page)))
                        .results()
                        .forEach(step -> steps.add(new Step(
                                page,
                                step.group("typed"),
                                step.group("kind") == null ? "" : step.group("kind"),
                                step.group("shown") == null ? "" : step.group("shown"))));
            }
        }
        return steps;
    }
}
