package io.calmdesk.gateway.limit;

import java.time.Duration;
import org.springframework.http.HttpHeaders;

/**
 * What is left of a limit after one request.
 *
 * @param granted whether the request may pass
 * @param limit requests a minute; 0 when there is no limit
 * @param pause until the next request is possible or, when granted, until all is refilled
 */
record Allowance(boolean granted, long limit, long remaining, Duration pause) {

    void tell(HttpHeaders headers) {
        if (limit > 0) {
            headers.set("RateLimit-Limit", Long.toString(limit));
            headers.set("RateLimit-Remaining", Long.toString(remaining));
            headers.set("RateLimit-Reset", Long.toString(pause.plusMillis(999).toSeconds()));
        }
    }
}
