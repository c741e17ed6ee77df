/** Hands queued notifications over, each channel for itself: a channel that is down holds back only its own. */
@NullMarked
package io.calmdesk.notifications.delivery;

import org.jspecify.annotations.NullMarked;
