package io.calmdesk.casedesk.promise;

/** The version of a policy something started under and keeps, whatever the tenant changes later. */
public record PolicyPin(String item, long version) {}
