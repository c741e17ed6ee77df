/** What a business is given on its first day, by its industries: deadlines, opening hours, categories. */
@NullMarked
package io.calmdesk.tenants.template;

import org.jspecify.annotations.NullMarked;
