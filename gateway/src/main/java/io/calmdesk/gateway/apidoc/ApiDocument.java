package io.calmdesk.gateway.apidoc;

import io.calmdesk.gateway.door.Area;
import io.calmdesk.gateway.door.PathTable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the whole API, merged once, at start, from the documents packed into the program. */
@Component
class ApiDocument {

    private static final String OWN = "gateway";

    private final byte[] bytes;

    ApiDocument(JsonMapper json) throws IOException {
        OpenApiMerger merger = new OpenApiMerger(json, read(json, OWN));
        for (String service : PathTable.services()) {
            ObjectNode document = read(json, service);
            withoutInnerPaths(document);
            merger.add(service, document);
        }
        this.bytes = json.writeValueAsBytes(merger.document());
    }

    byte[] bytes() {
        return bytes;
    }

    /** A service may describe what is not shown outside. */
    private static void withoutInnerPaths(ObjectNode document) {
        ObjectNode paths = document.withObject("/paths");
        paths.remove(List.copyOf(paths.propertyNames()).stream()
                .filter(path -> !isPublic(path))
                .toList());
    }

    private static boolean isPublic(String path) {
        Area area = PathTable.area(path);
        return area == Area.TENANT_API || area == Area.PUBLIC_API || area == Area.SIGN_UP;
    }

    private static ObjectNode read(JsonMapper json, String name) throws IOException {
        try (InputStream stream = ApiDocument.class.getResourceAsStream("/openapi/" + name + ".json")) {
            // a service that has not described itself yet leaves a gap, not a gateway that does not start
            return stream == null ? json.createObjectNode() : (ObjectNode) json.readTree(stream);
        }
    }
}
