/** The register in which running services find one another. */
@NullMarked
package io.calmdesk.discovery;

import org.jspecify.annotations.NullMarked;
