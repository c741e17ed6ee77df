/** Cases in MongoDB: lists, numbers and what the dossier library cannot know of them. */
@NullMarked
package io.calmdesk.casedesk.casefile.mongo;

import org.jspecify.annotations.NullMarked;
