package io.calmdesk.tenants.policy.web;

import java.util.List;

/** The deadlines of a business, one for each kind of case. */
record DeadlineList(List<DeadlineView> items) {}
