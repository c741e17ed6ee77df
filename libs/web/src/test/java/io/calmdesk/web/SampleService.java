package io.calmdesk.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.calmdesk.kernel.Conflict;
import io.calmdesk.kernel.Forbidden;
import io.calmdesk.kernel.Malformed;
import io.calmdesk.kernel.Malformed.FieldError;
import io.calmdesk.kernel.NotFound;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Unavailable;
import io.calmdesk.kernel.Unprocessable;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service as small as can be, to try the edge with. */
@SpringBootApplication
class SampleService {

    static final TenantId TENANT = new TenantId("01900000-0000-7000-8000-0000000000a0");
    static final TenantId PREPARING = new TenantId("01900000-0000-7000-8000-0000000000c0");

    enum Kind {
        @JsonProperty("complaint")
        COMPLAINT
    }

    record Inner(@Nullable String name, @Nullable Integer age) {}

    record Sample(
            @Nullable String text,
            int count,
            @Nullable Long big,
            @Nullable Boolean flag,
            @Nullable Kind kind,
            @Nullable Instant at,
            @Nullable Inner inner,
            @Nullable List<String> tags,
            @Nullable List<List<String>> grid) {}

    @Bean
    Callers callers() {
        return new Callers(claimed -> {
            if (!Thread.currentThread().isVirtual()) {
                throw new IllegalStateException("a look-up in the database would block an event loop");
            }
            if (claimed.tenant().equals(PREPARING)) {
                throw new Unavailable("tenant-preparing", Duration.ofSeconds(1));
            }
            if (claimed.actor().equals("removed")) {
                throw new Forbidden("access-removed");
            }
            return new Caller(claimed.tenant(), claimed.actor(), "王", claimed.roles(), false, "zh-CN");
        });
    }

    @RestController
    static class Samples {

        private final Cursors cursors;

        Samples(Cursors cursors) {
            this.cursors = cursors;
        }

        @PostMapping("/samples")
        Sample echo(Caller caller, @RequestBody Sample sample) {
            return sample;
        }

        @PostMapping("/keyed")
        Map<String, Object> keyed(@Nullable IdempotencyKey key, @RequestBody Sample sample) {
            var answer = new LinkedHashMap<String, Object>();
            answer.put("text", sample.text());
            answer.put("key", key == null ? null : key.claimValue());
            answer.put("hash", key == null ? null : HexFormat.of().formatHex(key.bodyHash()));
            return answer;
        }

        @PostMapping("/samples/{id}/verb")
        @Refuses(status = 409, codes = "transition-forbidden")
        ResponseEntity<String> verb(@PathVariable("id") String id, @IfMatch OptionalLong version) {
            return ResponseEntity.ok().eTag(ETags.of(7)).body(version.toString());
        }

        @PostMapping("/unread")
        String unread() {
            return "not read";
        }

        @GetMapping("/list")
        Map<String, Object> list(
                Caller caller, Limit limit, @Nullable @RequestParam(name = "cursor", required = false) String cursor) {
            return Map.of(
                    "limit", limit.value(),
                    "place", cursors.place(caller.tenant(), "samples", cursor),
                    "next", cursors.next(caller.tenant(), "samples", "2026", "名"));
        }

        @GetMapping("/numbers")
        int number(@RequestParam("n") int n) {
            return n;
        }

        @GetMapping("/who")
        Caller who(Caller caller) {
            return caller;
        }

        @GetMapping("/leads-only")
        String leadsOnly(Caller caller) {
            caller.require(Role.CS_LEAD);
            return "come in";
        }

        @GetMapping("/said")
        void said() {
            org.slf4j.LoggerFactory.getLogger(Samples.class)
                    .atInfo()
                    .addKeyValue("kind", "sample")
                    .log("said in a controller");
        }

        @GetMapping("/thread")
        Map<String, Object> thread() {
            return Map.of(
                    "virtual", Thread.currentThread().isVirtual(),
                    "correlation", Correlation.current().orElse(""),
                    "tenant", String.valueOf(org.slf4j.MDC.get("tenant")));
        }

        @GetMapping("/open/page")
        String open() {
            return "open";
        }

        @GetMapping("/refusals/{family}")
        String refuse(@PathVariable("family") String family) {
            throw switch (family) {
                case "malformed" -> Malformed.field("customer.name", "too-long");
                case "missing" -> Malformed.field("words", "missing");
                case "several" ->
                    new Malformed(
                            "invalid-field",
                            List.of(new FieldError("words", "too-long"), new FieldError("kind", "unknown-code")));
                case "not-found" -> new NotFound("not-found");
                case "conflict" -> new Conflict("version-conflict", Map.of("currentVersion", 8));
                case "forbidden" -> new Forbidden("forbidden");
                case "unprocessable" -> new Unprocessable("idempotency-key-reused");
                case "unavailable" -> new Unavailable("signup-continuing", Duration.ofMillis(1_200));
                case "mongo" -> new com.mongodb.MongoTimeoutException("secret address");
                case "kafka" ->
                    new IllegalStateException(new org.apache.kafka.common.errors.TimeoutException("secret address"));
                default -> new IllegalStateException("secret text");
            };
        }
    }
}
