package io.calmdesk.testing.rules.samples.names;

class CaseManager {}
