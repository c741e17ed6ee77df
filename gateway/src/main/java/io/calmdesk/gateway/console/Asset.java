package io.calmdesk.gateway.console;

import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;

/**
 * One file of the console.
 *
 * @param lasting whether its name changes with its content, so that browsers may keep it for good
 */
record Asset(Resource content, MediaType type, boolean lasting) {}
