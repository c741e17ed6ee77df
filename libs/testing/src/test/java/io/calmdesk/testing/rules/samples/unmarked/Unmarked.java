package io.calmdesk.testing.rules.samples.unmarked;

class Unmarked {}
