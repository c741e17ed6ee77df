package io.calmdesk.local.process;

/**
 * A living process of the desk.
 *
 * @param mark tells it from a later process with the same number
 * @param fingerprint of the {@link Program} it was started from
 */
public record RunningProgram(String name, long pid, String mark, String fingerprint) {}
