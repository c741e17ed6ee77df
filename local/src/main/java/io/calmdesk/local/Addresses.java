package io.calmdesk.local;

import java.util.List;

/** Where the programs of a desk find each other: on this machine, or where the environment says. */
record Addresses(Premises premises) {

    static final String MONGODB = "CALMDESK_MONGODB_URI";
    static final String KAFKA = "CALMDESK_KAFKA_BOOTSTRAP";
    static final String KEYCLOAK = "CALMDESK_KEYCLOAK_URL";
    static final String SMTP_HOST = "CALMDESK_SMTP_HOST";
    static final String SMTP_PORT_VARIABLE = "CALMDESK_SMTP_PORT";
    static final String SMTP_USER = "CALMDESK_SMTP_USER";
    static final List<String> SMTP_ACCOUNT = List.of(SMTP_USER, "CALMDESK_SMTP_PASSWORD", "CALMDESK_SMTP_TLS");

    static final int MONGODB_PORT = 28017;
    static final int KAFKA_PORT = 19092;
    static final int KEYCLOAK_PORT = 18088;
    static final int SMTP_PORT = 13025;
    static final int IMAP_PORT = 13143;
    static final int MAIL_API_PORT = 13080;

    String mongodb() {
        return premises.setting(MONGODB)
                .orElse("mongodb://127.0.0.1:%d/?replicaSet=rs0".formatted(premises.port(MONGODB_PORT)));
    }

    String kafka() {
        return premises.setting(KAFKA).orElse("127.0.0.1:" + premises.port(KAFKA_PORT));
    }

    String keycloak() {
        return premises.setting(KEYCLOAK).orElse("http://127.0.0.1:%d/auth".formatted(premises.port(KEYCLOAK_PORT)));
    }

    String issuer() {
        return premises.publicUrl() + "/auth/realms/calmdesk";
    }

    String smtpHost() {
        return premises.setting(SMTP_HOST).orElse("127.0.0.1");
    }

    int smtpPort() {
        return premises.setting(SMTP_PORT_VARIABLE)
                .map(Integer::parseInt)
                .orElse(premises.setting(SMTP_HOST).isPresent() ? 25 : premises.port(SMTP_PORT));
    }

    String sender() {
        return premises.setting("CALMDESK_SMTP_FROM").orElse("desk@calmdesk.example");
    }

    /** Where the caught mails can be read. */
    String mailApi() {
        return "http://127.0.0.1:" + premises.port(MAIL_API_PORT);
    }
}
