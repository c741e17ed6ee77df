package io.calmdesk.e2e.aftermath;

import java.util.Map;
import java.util.Set;

/**
 * One reader of facts: how far it has come with each dossier, and which it has set aside.
 *
 * @param owners whose facts it reads
 */
record FactReader(String name, Set<String> owners, Map<String, Long> positions, Set<String> parked) {}
