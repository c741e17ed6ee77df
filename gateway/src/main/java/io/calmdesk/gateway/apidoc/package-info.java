/** One description of the whole API, made of what each service says of itself. */
@NullMarked
package io.calmdesk.gateway.apidoc;

import org.jspecify.annotations.NullMarked;
