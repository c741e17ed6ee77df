/** The edge of every service: who calls, what may be read, how a refusal is told. */
@NullMarked
package io.calmdesk.web;

import org.jspecify.annotations.NullMarked;
