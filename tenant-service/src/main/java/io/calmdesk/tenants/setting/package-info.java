/** Every setting of a business as a dossier of its own, published for the services that work by it. */
@NullMarked
package io.calmdesk.tenants.setting;

import org.jspecify.annotations.NullMarked;
