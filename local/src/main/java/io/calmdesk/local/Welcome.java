package io.calmdesk.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What somebody who has just started the desk wants to know: where it is and how to get in. */
record Welcome(Premises premises) {

    static final String LOGINS = "logins.txt";

    String text() throws IOException {
        String address = premises.publicUrl();
        Path logins = premises.home().resolve(LOGINS);
        String known = Files.exists(logins)
                ? Files.readString(logins).indent(2)
                : "  nobody yet: sign up in the browser, or let ./desk demo do it\n";
        return """

                Calmdesk         %s
                sign up          %s/signup
                interfaces       %s/api/docs
                caught mails     %s/api/user (and /api/user/ADDRESS/messages)
                log-ins
                %s
                """.formatted(address, address, address, new Addresses(premises).mailApi(), known);
    }
}
