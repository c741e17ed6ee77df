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
    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofMillis(50);

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

    /**
     * Runs what looks first and does what is missing. When somebody else does the same at the same moment, Keycloak
     * refuses one of the two in the middle; looking again shows what is left to do.
     */
    void settled(Runnable ensuring) {
        settled(() -> {
            ensuring.run();
            return true;
        });
    }

    /** The same for what has an answer. */
    <T> T settled(Supplier<T> ensuring) {
        for (int tries = 1; ; tries++) {
            try {
                return ensuring.get();
            } catch (ClientErrorException disturbed) {
                if (tries == TRIES) {
                    throw disturbed;
                }
                pause(tries);
            }
        }
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

    private static void pause(int tries) {
        try {
            Thread.sleep(PAUSE.multipliedBy(tries));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notNow(e);
        }
    }

    private static Unavailable notNow(Exception cause) {
        Unavailable unavailable = new Unavailable("accounts-unavailable", Duration.ofSeconds(2));
        unavailable.initCause(cause);
        return unavailable;
    }
}
