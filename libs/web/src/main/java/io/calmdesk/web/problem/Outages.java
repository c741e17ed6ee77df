package io.calmdesk.web.problem;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;

/** Recognises that a server we stand on is away for now, so that the same request will do later. */
final class Outages {

    private Outages() {}

    static boolean is(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            switch (cause) {
                case MongoTimeoutException it -> {
                    return true;
                }
                case MongoSocketException it -> {
                    return true;
                }
                case MongoNotPrimaryException it -> {
                    return true;
                }
                case MongoNodeIsRecoveringException it -> {
                    return true;
                }
                case MongoConnectionPoolClearedException it -> {
                    return true;
                }
                case RetriableException it -> {
                    return true;
                }
                case TransientDataAccessException it -> {
                    return true;
                }
                case NonTransientDataAccessResourceException it -> {
                    return true;
                }
                default -> cause = cause.getCause();
            }
        }
        return false;
    }
}
