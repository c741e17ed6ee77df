package io.calmdesk.casedesk.intake.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.calmdesk.casedesk.casefile.CaseFile;
import io.calmdesk.casedesk.promise.PromiseClass;
import io.calmdesk.casedesk.promise.PromiseState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** What a customer was promised; promises among ourselves are not shown. */
record PublicPromise(
        String id,
        String label,

        @JsonProperty("class") @Schema(implementation = PromiseClass.class)
        String promiseClass,

        Instant dueAt,
        @Schema(implementation = PromiseState.class) String state) {

    static List<PublicPromise> of(CaseFile file) {
        return file.promises().stream()
                .filter(promise -> promise.promiseClass() == PromiseClass.OUTWARD)
                .map(promise -> new PublicPromise(
                        promise.id(),
                        promise.label(),
                        promise.promiseClass().code(),
                        promise.dueAt(),
                        promise.state().code()))
                .toList();
    }
}
