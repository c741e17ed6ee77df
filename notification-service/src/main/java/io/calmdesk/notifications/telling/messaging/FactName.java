package io.calmdesk.notifications.telling.messaging;

import io.calmdesk.dossier.reading.ReceivedFact;

/** Names a fact once and for all: after a restore its owner may use a number again for something else. */
final class FactName {

    private FactName() {}

    static String of(ReceivedFact fact) {
        return fact.dossierId() + "/" + fact.number() + "@" + fact.lineage();
    }
}
