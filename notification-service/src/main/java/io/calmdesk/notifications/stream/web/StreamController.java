package io.calmdesk.notifications.stream.web;

import com.mongodb.MongoException;
import io.calmdesk.kernel.Refusal;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.Unavailable;
import io.calmdesk.notifications.stream.LiveStream;
import io.calmdesk.notifications.stream.Viewer;
import io.calmdesk.web.Caller;
import io.calmdesk.web.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

@RestController
@Tag(name = "Live stream")
class StreamController {

    /** Everybody who works in the business; outside parties see only what they are sent. */
    private static final Role[] STAFF = {
        Role.FRONT_LINE,
        Role.CS_AGENT,
        Role.CS_LEAD,
        Role.DEPT_HEAD,
        Role.APPROVER,
        Role.AUDITOR,
        Role.CRISIS_COMMANDER,
        Role.SPOKESPERSON
    };

    private final LiveStream stream;
    private final Callers callers;
    private final InstantSource clock;

    StreamController(LiveStream stream, Callers callers, InstantSource clock) {
        this.stream = stream;
        this.callers = callers;
        this.clock = clock;
    }

    // Not a bare Flux: the caller is looked up in the database, which must not happen on an event loop.
    @Operation(
            operationId = "watchStream",
            summary = "What changes, as it changes",
            description = "Server-sent events case.changed, crisis.changed and notification.created with data"
                    + " {id, version}; an event resync asks the client to read everything anew. The stream ends with its"
                    + " token.")
    @ApiResponse(
            responseCode = "200",
            description = "Events, until the token expires",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema =
                                    @Schema(
                                            type = "string",
                                            example =
                                                    "id: 7\nevent: case.changed\ndata: {\"id\":\"…\",\"version\":3}")))
    @GetMapping(path = "/api/v1/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<Flux<ServerSentEvent<Object>>> watch(
            Caller caller,
            @AuthenticationPrincipal Jwt token,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        caller.require(STAFF);
        Viewer viewer = new Viewer(caller.tenant(), caller.actor(), caller.may(Role.TENANT_ADMIN));
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                // a proxy that collects the answer before passing it on would hold events back
                .header("X-Accel-Buffering", "no")
                .body(stream.watch(viewer, lastEventId, validFor(token), () -> mayStill(token, viewer)));
    }

    private Duration validFor(Jwt token) {
        Instant end = token.getExpiresAt();
        Duration left = end == null ? Duration.ZERO : Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whoever has lost or gained rights meanwhile comes back with a new request. */
    private boolean mayStill(Jwt token, Viewer viewer) {
        try {
            Caller now = callers.of(token);
            return now.may(STAFF) && now.may(Role.TENANT_ADMIN) == viewer.administrator();
        } catch (Unavailable | MongoException e) {
            return true;
        } catch (Refusal | AuthenticationException e) {
            return false;
        }
    }
}
