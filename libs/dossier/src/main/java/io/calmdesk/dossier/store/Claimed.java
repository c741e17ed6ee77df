package io.calmdesk.dossier.store;

/** The dossier a claim names; {@code fresh} when this call made the claim, so that the dossier cannot exist yet. */
public record Claimed(String dossierId, boolean fresh) {}
