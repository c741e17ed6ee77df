package io.calmdesk.casedesk.casefile.web;

import io.calmdesk.casedesk.procedure.Responsible;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who has to see to something: a person by id and name, or everybody who holds a role. */
@Schema(name = "Responsible")
record ResponsibleView(
        @Schema(allowableValues = {"person", "role"}) String kind,
        @Nullable String id,
        @Nullable String role,
        @Nullable String name) {

    static ResponsibleView of(Responsible who, Names names) {
        return switch (who.kind()) {
            case PERSON -> new ResponsibleView(who.kind().code(), who.id(), null, names.of(who.id()));
            case ROLE -> new ResponsibleView(who.kind().code(), null, who.id(), null);
        };
    }
}
