package io.calmdesk.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.gateway.GatewayProperties;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleFilesTests {

    @TempDir
    private Path home;

    private ConsoleFiles files;

    @BeforeEach
    void aBuiltConsole() throws IOException {
        Path root = home.resolve("dist");
        Files.createDirectories(root.resolve("assets"));
        Files.writeString(root.resolve("index.html"), "console");
        Files.writeString(root.resolve("assets/index-a1b2.js"), "script");
        Files.writeString(home.resolve("secret.txt"), "secret");
        files = new ConsoleFiles(new GatewayProperties(
                URI.create("http://127.0.0.1:8080"),
                URI.create("http://127.0.0.1:9/auth"),
                "",
                URI.create("http://127.0.0.1:9"),
                0,
                0,
                0,
                List.of(),
                root.toString()));
    }

    @Test
    void filesAreFoundWithTheirType() throws IOException {
        Asset script = files.find("/assets/index-a1b2.js").orElseThrow();
        assertThat(script.content().getContentAsString(StandardCharsets.UTF_8)).isEqualTo("script");
        assertThat(script.type().toString()).isEqualTo("text/javascript");
        assertThat(script.lasting()).isTrue();
        assertThat(files.find("/index.html").orElseThrow().lasting()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../secret.txt", "/assets/../../secret.txt", "/assets", "/", "/.env", "/assets/none.js"})
    void nothingElseIsFound(String path) throws IOException {
        assertThat(files.find(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/, /index.html",
        "/cases, /index.html",
        "/cases/01, /index.html",
        "/crises, /index.html",
        "/crises/01, /index.html",
        "/reports, /index.html",
        "/settings/deadlines, /index.html",
        "/signup, /index.html",
        "/p/laowang, /public.html",
        "/t/abc, /public.html"
    })
    void pagesShareTheirDocument(String path, String document) {
        assertThat(ConsolePages.document(path)).contains(document);
    }

    @Test
    void whatIsNoPageHasNone() {
        assertThat(ConsolePages.document("/casesx")).isEqualTo(Optional.empty());
        assertThat(ConsolePages.document("/assets/x.js")).isEqualTo(Optional.empty());
    }
}
