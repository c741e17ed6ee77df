package io.calmdesk.tenants.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the people of a business. */
record PeoplePage(List<PersonView> items, @Nullable String nextCursor) {}
