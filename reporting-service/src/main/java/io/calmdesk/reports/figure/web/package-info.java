/** The reports over HTTP. */
@NullMarked
package io.calmdesk.reports.figure.web;

import org.jspecify.annotations.NullMarked;
