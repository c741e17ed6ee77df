/** What the business has settled about being told: its people, its ladder's channels. */
@NullMarked
package io.calmdesk.notifications.telling.settings;

import org.jspecify.annotations.NullMarked;
