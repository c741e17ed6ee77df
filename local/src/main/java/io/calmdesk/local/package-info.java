@NullMarked
package io.calmdesk.local;

import org.jspecify.annotations.NullMarked;
