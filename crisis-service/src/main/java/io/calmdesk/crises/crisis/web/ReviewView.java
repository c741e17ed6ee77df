package io.calmdesk.crises.crisis.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was learnt, who wrote it down, and when. */
@Schema(name = "CrisisReview")
record ReviewView(Instant at, String by, @Nullable String byName, String text) {}
