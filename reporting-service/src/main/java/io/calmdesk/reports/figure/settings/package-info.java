/** In which zone a business counts its days. */
@NullMarked
package io.calmdesk.reports.figure.settings;

import org.jspecify.annotations.NullMarked;
