package io.calmdesk.gateway.console;

import io.calmdesk.gateway.GatewayProperties;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;

/** The built files of the console: a folder beside the program, or those inside it. Reads files, so it may block. */
@Component
class ConsoleFiles {

    private static final Pattern NAME = Pattern.compile("(?:/[A-Za-z0-9_][A-Za-z0-9._-]*)+");
    private static final String INSIDE = "/console";
    /** Where the build puts files whose names carry a hash of their content. */
    private static final String HASHED = "/assets/";

    private final @Nullable Path folder;

    ConsoleFiles(GatewayProperties properties) {
        this.folder = properties.webRoot().isBlank()
                ? null
                : Path.of(properties.webRoot()).toAbsolutePath().normalize();
    }

    Optional<Asset> find(String path) throws IOException {
        if (!NAME.matcher(path).matches()) {
            return Optional.empty();
        }
        byte[] bytes = folder == null ? inside(path) : beside(folder, path);
        return Optional.ofNullable(bytes)
                .map(it -> new Asset(new ByteArrayResource(it), type(path), path.startsWith(HASHED)));
    }

    private static byte @Nullable [] beside(Path folder, String path) throws IOException {
        Path file = folder.resolve(path.substring(1)).normalize();
        return file.startsWith(folder) && Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    }

    private static byte @Nullable [] inside(String path) throws IOException {
        try (InputStream stream = ConsoleFiles.class.getResourceAsStream(INSIDE + path)) {
            // a folder opens as a listing of its names; files of the console all have an ending
            return stream == null || !path.contains(".") ? null : stream.readAllBytes();
        }
    }

    private static MediaType type(String path) {
        return MediaTypeFactory.getMediaType(path).orElse(MediaType.APPLICATION_OCTET_STREAM);
    }
}
