package io.calmdesk.testing.rules.samples.subjects.other.mongo;

import io.calmdesk.testing.rules.samples.subjects.one.web.PartView;

record AlsoIntruding(PartView view) {}
