package io.calmdesk.e2e.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A test that says it shows a requirement. */
record TaggedTest(String requirement, String module, String name) {

    private static final Pattern JAVA_LINE =
            Pattern.compile("@Tag\\(\"(?<tag>[Rr]-?\\d[^\"]*)\"\\)|\\bclass (?<type>\\w+)|\\bvoid (?<method>\\w+)\\(");
    private static final Pattern WEB_TITLE =
            Pattern.compile("(?<quote>['\"`])(?<title>[^'\"`\\n]*) \\((?<tags>R-\\d+(?:, R-\\d+)*)\\)\\k<quote>");

    /** The tagged tests of a file: by {@code @Tag} in Java, by a title ending in {@code (R-042)} in TypeScript. */
    static List<TaggedTest> in(String file, String text) {
        if (file.contains("/src/test/java/") && file.endsWith(".java")) {
            return ofJava(moduleOf(file), text);
        }
        return file.matches("web/.*\\.(test|spec)\\.tsx?") ? ofWeb(file, text) : List.of();
    }

    private static String moduleOf(String file) {
        return file.substring(0, file.indexOf("/src/"));
    }

    private static List<TaggedTest> ofJava(String module, String text) {
        List<TaggedTest> found = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        String type = "";
        for (Matcher next = JAVA_LINE.matcher(text); next.find(); ) {
            if (next.group("tag") != null) {
                waiting.add(next.group("tag"));
                continue;
            }
            if (next.group("type") != null && (type.isEmpty() || !waiting.isEmpty())) {
                type = next.group("type");
            }
            String name = next.group("method") == null ? type : type + "." + next.group("method");
            waiting.forEach(tag -> found.add(new TaggedTest(tag, module, name)));
            waiting.clear();
        }
        return found;
    }

    private static List<TaggedTest> ofWeb(String file, String text) {
        String script = file.substring(file.lastIndexOf('/') + 1);
        List<TaggedTest> found = new ArrayList<>();
        for (Matcher next = WEB_TITLE.matcher(text); next.find(); ) {
            for (String tag : next.group("tags").split(", ")) {
                found.add(new TaggedTest(tag, "web", script + " “" + next.group("title") + "”"));
            }
        }
        return found;
    }
}
