package io.calmdesk.testing.rules.samples.util;

class Anything {}
