/** The case: its life, its facts and the verbs that change it. */
@NullMarked
package io.calmdesk.casedesk.casefile;

import org.jspecify.annotations.NullMarked;
