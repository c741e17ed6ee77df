/** Who gets in, and the context a request runs in. */
@NullMarked
package io.calmdesk.web.security;

import org.jspecify.annotations.NullMarked;
