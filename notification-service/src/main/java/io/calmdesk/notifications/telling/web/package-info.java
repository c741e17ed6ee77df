/** The list of notifications over HTTP. */
@NullMarked
package io.calmdesk.notifications.telling.web;

import org.jspecify.annotations.NullMarked;
