package io.calmdesk.testing.rules.samples.subjects.other;

import io.calmdesk.testing.rules.samples.subjects.one.web.PartView;

record Intruding(PartView view) {}
