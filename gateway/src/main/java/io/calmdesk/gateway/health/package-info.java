/** Whether the platform as a whole is well. */
@NullMarked
package io.calmdesk.gateway.health;

import org.jspecify.annotations.NullMarked;
