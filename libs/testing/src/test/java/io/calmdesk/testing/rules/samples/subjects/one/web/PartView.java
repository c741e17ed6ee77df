package io.calmdesk.testing.rules.samples.subjects.one.web;

import io.calmdesk.testing.rules.samples.subjects.one.Part;

public record PartView(Part part) {}
