/** What every service's API document says alike. */
@NullMarked
package io.calmdesk.web.openapi;

import org.jspecify.annotations.NullMarked;
