package io.calmdesk.testing.rules.samples.subjects.one;

public record Part(String name) {}
