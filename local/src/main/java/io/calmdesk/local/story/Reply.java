package io.calmdesk.local.story;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the desk answered to one request. */
record Reply(String request, int status, URI address, Optional<String> location, String text) {

    /** The answer itself when it has the expected status; everything else ends the story. */
    Reply expect(int expected) throws IOException {
        if (status != expected) {
            throw new IOException(
                    "%s was answered with %d instead of %d: %s".formatted(request, status, expected, text));
        }
        return this;
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(text);
    }

    boolean redirects() {
        return status / 100 == 3;
    }
}
