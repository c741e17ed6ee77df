/** The live stream over HTTP, as server-sent events. */
@NullMarked
package io.calmdesk.notifications.stream.web;

import org.jspecify.annotations.NullMarked;
