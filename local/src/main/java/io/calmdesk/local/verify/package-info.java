/** Running every test of the product and summing up what the runners report. */
@NullMarked
package io.calmdesk.local.verify;

import org.jspecify.annotations.NullMarked;
