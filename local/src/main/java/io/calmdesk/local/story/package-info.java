/** The demonstration: what the desk is for, told over its own public interface. */
@NullMarked
package io.calmdesk.local.story;

import org.jspecify.annotations.NullMarked;
