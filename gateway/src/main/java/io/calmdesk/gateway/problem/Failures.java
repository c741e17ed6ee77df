package io.calmdesk.gateway.problem;

import com.mongodb.MongoException;
import io.calmdesk.kernel.Conflict;
import io.calmdesk.kernel.Forbidden;
import io.calmdesk.kernel.Malformed;
import io.calmdesk.kernel.NotFound;
import io.calmdesk.kernel.Refusal;
import io.calmdesk.kernel.Unavailable;
import io.calmdesk.kernel.Unprocessable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;

/** Tells what an exception means for the caller; empty when it is a fault of ours. */
final class Failures {

    private Failures() {}

    static Optional<Problem> asProblem(Throwable failure) {
        return switch (failure) {
            case Problem problem -> Optional.of(problem);
            case Refusal refusal -> Optional.of(asProblem(refusal));
            case MethodNotAllowedException method -> Optional.of(notAllowed(method));
            case ResponseStatusException status -> asProblem(status);
            case DataBufferLimitException large -> Optional.of(tooLarge());
            // a service, Keycloak or the database went away or does not answer
            case IOException broken -> Optional.of(Problem.unavailable());
            case TimeoutException slow -> Optional.of(Problem.unavailable());
            case WebClientException broken -> Optional.of(Problem.unavailable());
            case MongoException broken -> Optional.of(Problem.unavailable());
            case DataAccessException broken -> Optional.of(Problem.unavailable());
            default -> Optional.ofNullable(failure.getCause()).flatMap(Failures::asProblem);
        };
    }

    static Problem tooLarge() {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "payload-too-large");
    }

    private static Problem asProblem(Refusal refusal) {
        Problem problem = switch (refusal) {
            case Malformed it -> Problem.of(HttpStatus.BAD_REQUEST, it.code());
            case NotFound it -> Problem.of(HttpStatus.NOT_FOUND, it.code());
            case Conflict it -> Problem.of(HttpStatus.CONFLICT, it.code());
            case Forbidden it -> Problem.of(HttpStatus.FORBIDDEN, it.code());
            case Unprocessable it -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, it.code());
            case Unavailable it ->
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, it.code()).retryAfter(it.retryAfter());
        };
        refusal.details().forEach(problem::with);
        return problem;
    }

    private static Optional<Problem> asProblem(ResponseStatusException failure) {
        return switch (failure.getStatusCode().value()) {
            case 400 -> Optional.of(Problem.of(HttpStatus.BAD_REQUEST, "malformed-request"));
            case 404 -> Optional.of(Problem.notFound());
            case 406 -> Optional.of(Problem.of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable"));
            case 413 -> Optional.of(tooLarge());
            case 415 -> Optional.of(Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type"));
            case 502, 503, 504 -> Optional.of(Problem.unavailable());
            default -> Optional.empty();
        };
    }

    private static Problem notAllowed(MethodNotAllowedException failure) {
        Problem problem = Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
        String allowed = String.join(
                ", ",
                failure.getSupportedMethods().stream()
                        .map(HttpMethod::name)
                        .sorted()
                        .toList());
        return allowed.isEmpty() ? problem : problem.header("Allow", allowed);
    }
}
