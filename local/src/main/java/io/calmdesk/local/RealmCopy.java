package io.calmdesk.local;

import io.calmdesk.local.process.Checksum;
import io.calmdesk.local.process.Fleet;
import io.calmdesk.local.process.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The realm as Keycloak took it in at its first start; Keycloak never looks at the file again. */
record RealmCopy(Premises premises, Path realm) {

    /** For tests, whose users nobody misses: a changed realm file takes the place of the old realm. */
    void startOverIfChanged(Fleet fleet, Progress progress) throws IOException {
        if (outdated()) {
            progress.say("  the realm file has changed: Keycloak starts over");
            fleet.down(List.of("keycloak"));
            FileTree.delete(premises.data("keycloak"));
        }
        remember();
    }

    /** For a desk with people in it: they are told what the change needs. */
    void mentionIfChanged(Progress progress) throws IOException {
        if (outdated()) {
            progress.say("  the realm file has changed since it was imported; ./desk reset would take the new one");
        } else {
            remember();
        }
    }

    private boolean outdated() throws IOException {
        return Files.exists(note()) && !Files.readString(note()).equals(Checksum.ofFile(realm));
    }

    private void remember() throws IOException {
        Files.createDirectories(note().getParent());
        Files.writeString(note(), Checksum.ofFile(realm));
    }

    private Path note() {
        return premises.home().resolve("data").resolve("realm.sum");
    }
}
