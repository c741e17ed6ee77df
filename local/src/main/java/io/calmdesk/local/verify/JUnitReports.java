package io.calmdesk.local.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The XML reports that Surefire and Failsafe leave in every module. */
final class JUnitReports {

    static final String UNIT = "surefire-reports";
    static final String INTEGRATION = "failsafe-reports";

    private static final Pattern REPORT = Pattern.compile("TEST-.*\\.xml");

    private final List<Path> modules;

    JUnitReports(List<Path> modules) {
        this.modules = modules;
    }

    /** Deletes what earlier runs reported: it must not be counted as this run's. */
    void clear() throws IOException {
        for (String kind : List.of(UNIT, INTEGRATION)) {
            for (Path report : reports(kind)) {
                Files.delete(report);
            }
        }
    }

    /** The sum of all reports of a kind; where no test reports anything, the runner did not run. */
    Sum sum(String runner, String kind) throws IOException {
        Sum sum = new Sum(runner, 0, 0, 0);
        for (Path report : reports(kind)) {
            sum = sum.plus(read(report));
        }
        return sum.passed() + sum.failed() == 0 ? Sum.notRun(runner) : sum;
    }

    static Sum read(Path report) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // It would write to the terminal what we say in our own way.
            builder.setErrorHandler(null);
            Element suite = builder.parse(report.toFile()).getDocumentElement();
            int failed = number(suite, "failures") + number(suite, "errors");
            int skipped = number(suite, "skipped");
            return new Sum("", number(suite, "tests") - failed - skipped, failed, skipped);
        } catch (ParserConfigurationException | SAXException unreadable) {
            // A runner that was killed while writing did not report success.
            return Sum.notRun("");
        }
    }

    private List<Path> reports(String kind) throws IOException {
        List<Path> reports = new ArrayList<>();
        for (Path module : modules) {
            Path folder = module.resolve("target").resolve(kind);
            if (Files.isDirectory(folder)) {
                try (var files = Files.list(folder)) {
                    files.filter(file -> REPORT.matcher(file.getFileName().toString())
                                    .matches())
                            .forEach(reports::add);
                }
            }
        }
        return reports;
    }

    private static int number(Element suite, String attribute) {
        String value = suite.getAttribute(attribute);
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }
}
