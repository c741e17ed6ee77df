package io.calmdesk.notifications.telling.messaging;

import io.calmdesk.dossier.reading.ReceivedFact;

/**
 * Names a fact once and for all. After a restore its owner may use a number again for something else, at a later
 * moment; what was in the backup keeps number and moment and is told again in a new lineage, so that is not part of it.
 */
final class FactName {

    private FactName() {}

    static String of(ReceivedFact fact) {
        return fact.dossierId() + "/" + fact.number() + "@" + fact.recordedAt().toEpochMilli();
    }
}
