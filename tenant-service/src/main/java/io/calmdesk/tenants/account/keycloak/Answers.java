package io.calmdesk.tenants.account.keycloak;

import io.calmdesk.kernel.Unavailable;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.keycloak.admin.client.CreatedResponseUtil;

/**
 * Reads Keycloak's answers: no answer and an answer of distress mean "not now"; a conflict means somebody else was
 * first and is for the caller to look at; everything else unexpected is an error of ours.
 */
final class Answers {

    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;

    <T> T of(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProcessingException e) {
            throw notNow(e);
        } catch (WebApplicationException e) {
            throw e.getResponse().getStatus() >= 500 ? notNow(e) : e;
        }
    }

    void done(Runnable command) {
        of(() -> {
            command.run();
            return true;
        });
    }

    /** Runs a command that may find its work done already: gone or there. */
    void doneOrNothingToDo(Runnable command) {
        done(() -> {
            try {
                command.run();
            } catch (NotFoundException e) {
                // somebody removed it first
            }
        });
    }

    /** The id of what was created, or empty when it was there already. */
    Optional<String> created(Supplier<Response> command) {
        return of(() -> {
            try (Response response = command.get()) {
                if (response.getStatus() == CONFLICT) {
                    return Optional.empty();
                }
                if (response.getStatus() == BAD_REQUEST) {
                    throw new BadRequestException();
                }
                return Optional.of(CreatedResponseUtil.getCreatedId(response));
            }
        });
    }

    /** Sends something that answers without a body; what is there already is fine, and so is what is gone. */
    void sent(Supplier<Response> command) {
        of(() -> {
            try (Response response = command.get()) {
                int status = response.getStatus();
                if (status >= BAD_REQUEST && status != CONFLICT && status != 404) {
                    throw status >= 500
                            ? new ProcessingException("Keycloak answered " + status)
                            : new ClientErrorException("Keycloak refused", status);
                }
                return true;
            }
        });
    }

    private static Unavailable notNow(Exception cause) {
        Unavailable unavailable = new Unavailable("accounts-unavailable", Duration.ofSeconds(2));
        unavailable.initCause(cause);
        return unavailable;
    }
}
