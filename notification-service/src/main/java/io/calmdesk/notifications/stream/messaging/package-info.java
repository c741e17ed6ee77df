/** The live stream between instances: everybody reads the facts, and what tells a person travels as one. */
@NullMarked
package io.calmdesk.notifications.stream.messaging;

import org.jspecify.annotations.NullMarked;
