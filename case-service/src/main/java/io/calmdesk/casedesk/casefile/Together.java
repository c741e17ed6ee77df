package io.calmdesk.casedesk.casefile;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Waits for several questions at once, so that a request waits for the slowest and not for the sum. */
final class Together {

    private final Executor threads;

    Together(Executor threads) {
        this.threads = threads;
    }

    <T> CompletableFuture<T> start(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, threads);
    }

    /** The answer; a refusal is thrown as it was. */
    static <T> T answer(CompletableFuture<T> question) {
        try {
            return question.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw failed;
        }
    }
}
