/** The public form and the tracking page over HTTP. */
@NullMarked
package io.calmdesk.casedesk.intake.web;

import org.jspecify.annotations.NullMarked;
