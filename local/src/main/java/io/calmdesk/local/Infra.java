package io.calmdesk.local;

import io.calmdesk.local.process.Fleet;
import io.calmdesk.local.process.ProcessTable;
import io.calmdesk.local.process.Programs;
import io.calmdesk.local.process.Progress;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The servers without the desk on them, shared by all tests of a checkout. */
final class Infra {

    private final Premises premises;
    private final Launcher launcher;

    Infra(Premises premises, Launcher launcher) {
        this.premises = premises;
        this.launcher = launcher;
    }

    /** Starts what does not run yet and answers how to reach it, as one line of JSON. */
    String up(Progress progress) throws IOException {
        try (Turn turn = Turn.take(premises, progress)) {
            Secrets secrets = Secrets.of(premises);
            new RealmCopy(premises, launcher.realm()).startOverIfChanged(fleet(progress), progress);
            Infrastructure infrastructure = new Infrastructure(premises, secrets, launcher, progress);
            fleet(progress).up(infrastructure.programs());
            return JsonMapper.shared().writeValueAsString(description(secrets));
        }
    }

    void down(Progress progress) throws IOException {
        // Tests may have put a whole desk upon these servers.
        new LocalDesk(premises, launcher, progress).down();
    }

    private Fleet fleet(Progress progress) {
        Programs programs = new Programs(new ProcessTable(premises.run()), premises.logs());
        return new Fleet(programs, Fleet.Adoption.ALL_RUNNING, progress);
    }

    private Map<String, Object> description(Secrets secrets) {
        Addresses addresses = new Addresses(premises);
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("mongodbUri", addresses.mongodb());
        description.put("kafkaBootstrap", addresses.kafka());
        description.put("keycloakUrl", addresses.keycloak());
        description.put("publicUrl", premises.publicUrl());
        description.put("smtpHost", addresses.smtpHost());
        description.put("smtpPort", addresses.smtpPort());
        description.put("mailApi", addresses.mailApi());
        description.put("masterKey", secrets.get(Secrets.MASTER_KEY));
        description.put("gatewayClientSecret", secrets.get(Secrets.GATEWAY_CLIENT));
        description.put("provisioningClientSecret", secrets.get(Secrets.PROVISIONING_CLIENT));
        return description;
    }
}
