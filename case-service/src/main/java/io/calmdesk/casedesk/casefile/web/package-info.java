/** Cases over HTTP for staff and integrators. */
@NullMarked
package io.calmdesk.casedesk.casefile.web;

import org.jspecify.annotations.NullMarked;
