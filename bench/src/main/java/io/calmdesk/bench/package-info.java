/** What the product costs, as ratios to a floor measured in the same run. */
@NullMarked
package io.calmdesk.bench;

import org.jspecify.annotations.NullMarked;
