/** The crisis room: a crisis is opened, led by its playbook, and nothing about it is forgotten. */
@NullMarked
package io.calmdesk.crises;

import org.jspecify.annotations.NullMarked;
