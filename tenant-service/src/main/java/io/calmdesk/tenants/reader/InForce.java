package io.calmdesk.tenants.reader;

/** What was written, and whether every reader serves requests by it already. */
public record InForce<T>(T value, boolean applied) {}
