/** What is to be done in which kind of crisis, by whom and until when; people come first. */
@NullMarked
package io.calmdesk.crises.playbook;

import org.jspecify.annotations.NullMarked;
