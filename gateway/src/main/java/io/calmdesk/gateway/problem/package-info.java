/** What the gateway answers when it refuses, and in which language. */
@NullMarked
package io.calmdesk.gateway.problem;

import org.jspecify.annotations.NullMarked;
