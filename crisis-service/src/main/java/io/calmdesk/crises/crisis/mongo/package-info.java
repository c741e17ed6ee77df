/** Crises in MongoDB: what the dossier library cannot know of them. */
@NullMarked
package io.calmdesk.crises.crisis.mongo;

import org.jspecify.annotations.NullMarked;
