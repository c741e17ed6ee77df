/** What is taken from a request before a controller sees it. */
@NullMarked
package io.calmdesk.web.request;

import org.jspecify.annotations.NullMarked;
