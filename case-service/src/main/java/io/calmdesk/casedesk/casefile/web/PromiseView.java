package io.calmdesk.casedesk.casefile.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.calmdesk.casedesk.promise.Promise;
import io.calmdesk.casedesk.promise.PromiseClass;
import io.calmdesk.casedesk.promise.PromiseState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A promise as staff see it; {@code endedAt} is when it was kept, or when a missed one was made up for. */
@Schema(name = "Promise")
record PromiseView(
        String id,
        String label,

        @JsonProperty("class") @Schema(implementation = PromiseClass.class)
        String promiseClass,

        Instant startedAt,
        Instant dueAt,
        @Schema(implementation = PromiseState.class) String state,
        @Nullable Instant endedAt,
        List<Mark> marks) {

    /** A share of the allowance at which somebody is told. */
    @Schema(name = "PromiseMark")
    record Mark(int share, Instant at, List<String> tell, boolean told) {}

    static PromiseView of(Promise promise) {
        return new PromiseView(
                promise.id(),
                promise.label(),
                promise.promiseClass().code(),
                promise.startedAt(),
                promise.dueAt(),
                promise.state().code(),
                promise.endedAt(),
                promise.marks().stream()
                        .map(mark -> new Mark(mark.share(), mark.at(), mark.tell(), mark.told()))
                        .toList());
    }
}
