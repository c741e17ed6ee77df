package io.calmdesk.tenants.apiclient.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the API clients of a business. */
record ApiClientPage(List<ApiClientView> items, @Nullable String nextCursor) {}
