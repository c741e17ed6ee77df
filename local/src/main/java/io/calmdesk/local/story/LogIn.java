package io.calmdesk.local.story;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Logging in as a person does: by the forms that the pages show. */
record LogIn(Visitor visitor) {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final int PAGES_AT_MOST = 3;
    private static final int REDIRECTS_AT_MOST = 20;

    /** Ends at the console's first page, with a session that may change things. */
    Visitor with(String email, String password) throws IOException {
        Reply page = follow(visitor.get("/login"));
        for (int pages = 0; pages < PAGES_AT_MOST; pages++) {
            Matcher form = FORM.matcher(page.text());
            if (page.address().getPath().equals("/") || !form.find()) {
                break;
            }
            String action = form.group(1).replace("&amp;", "&");
            page = follow(visitor.form(action, Map.of("username", email, "password", password)));
        }
        if (!page.address().getPath().equals("/")) {
            throw new IOException(
                    "the log-in of %s ended at %s with %d".formatted(email, page.address(), page.status()));
        }
        JsonNode csrf = visitor.get("/api/v1/me").expect(200).json().required("csrf");
        return visitor.sending(
                csrf.required("headerName").asString(), csrf.required("token").asString());
    }

    private Reply follow(Reply first) throws IOException {
        Reply current = first;
        for (int hops = 0; hops < REDIRECTS_AT_MOST && current.redirects(); hops++) {
            String target = current.location().orElseThrow(() -> new IOException("a redirect to nowhere"));
            current = visitor.get(current.address().resolve(target).toString());
        }
        return current;
    }
}
