/** The first judgement by a list of terms. */
@NullMarked
package io.calmdesk.casedesk.judging.lexicon;

import org.jspecify.annotations.NullMarked;
