package io.calmdesk.e2e.aftermath;

/** A record on a topic of facts, as its headers name it. */
record ToldFact(
        String topic, String dossier, long number, String type, String recordedAt, String prevHash, String body) {

    @Override
    public String toString() {
        return topic + " " + dossier + "/" + number + " " + type;
    }
}
