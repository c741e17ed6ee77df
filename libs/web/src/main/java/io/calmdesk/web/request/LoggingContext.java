package io.calmdesk.web.request;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Carries one value of a request from Reactor's context to the log of whatever thread works for it. */
final class LoggingContext implements ThreadLocalAccessor<String> {

    private final String key;

    LoggingContext(String key) {
        this.key = key;
    }

    @Override
    public Object key() {
        return key;
    }

    @Override
    public @Nullable String getValue() {
        return MDC.get(key);
    }

    @Override
    public void setValue(String value) {
        MDC.put(key, value);
    }

    @Override
    public void setValue() {
        MDC.remove(key);
    }
}
