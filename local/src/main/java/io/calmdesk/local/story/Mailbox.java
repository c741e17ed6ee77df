package io.calmdesk.local.story;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One person's mails in the mail catcher. */
record Mailbox(String mailApi, String address) {

    /** The subjects of all caught mails to this person. */
    List<String> subjects() throws IOException {
        Reply mails = new Visitor(mailApi).get(path());
        List<String> subjects = new ArrayList<>();
        // The catcher knows a person from the first mail on; before that it answers with an error.
        if (mails.status() == 200) {
            for (JsonNode mail : mails.json()) {
                subjects.add(mail.path("subject").asString(""));
            }
        }
        return subjects;
    }

    /** Where the mails can be read. */
    String link() {
        return mailApi + path();
    }

    private String path() {
        return "/api/user/" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "/messages";
    }
}
