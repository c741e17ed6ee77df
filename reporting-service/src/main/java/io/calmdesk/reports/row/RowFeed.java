package io.calmdesk.reports.row;

import io.calmdesk.dossier.reading.FactSubscription;

/** By which subscription, named after the rows, a generation's rows of one kind come into being, and from which topic. */
public record RowFeed(String name, String topic, FactSubscription subscription) {}
