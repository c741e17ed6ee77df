package io.calmdesk.testing.rules.samples.subjects.another;

import io.calmdesk.testing.rules.samples.subjects.one.Part;

record Polite(Part part) {}
