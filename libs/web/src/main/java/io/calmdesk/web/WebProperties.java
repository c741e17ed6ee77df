package io.calmdesk.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How this service's edge behaves.
 *
 * @param publicPaths path patterns that need no token, for example {@code /api/v1/public/**}; a token sent to them is
 *     not looked at
 * @param bodyLimit the largest body read, counted also when it comes in chunks
 */
@ConfigurationProperties("calmdesk.web")
public record WebProperties(
        @DefaultValue({}) List<String> publicPaths,
        @DefaultValue("1MB") DataSize bodyLimit) {}
