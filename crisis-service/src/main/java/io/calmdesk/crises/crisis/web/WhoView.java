package io.calmdesk.crises.crisis.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who does a step: everybody who holds a role, or one person by id and name. */
@Schema(name = "StepOwner")
record WhoView(
        @Schema(allowableValues = {"role", "person"}) String kind,
        @Nullable String role,
        @Nullable String id,
        @Nullable String name) {}
