package io.calmdesk.tenants.policy.web;

import io.calmdesk.kernel.Malformed;
import io.calmdesk.tenants.policy.Ladder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is to be told at which share of the allowance. */
@Schema(
        name = "LadderRequest",
        requiredProperties = {"marks", "channels"})
record LadderRequest(
        @Nullable List<Mark> marks,

        @Schema(example = "[\"email\",\"stream\"]") @Nullable
        List<String> channels) {

    /** One mark: a percentage, and {@code owner} or roles. */
    @Schema(
            name = "LadderMark",
            requiredProperties = {"share", "tell"})
    record Mark(@Nullable Integer share, @Nullable List<String> tell) {}

    Ladder checked() {
        if (marks == null) {
            throw Malformed.field("marks", "missing");
        }
        if (channels == null) {
            throw Malformed.field("channels", "missing");
        }
        return new Ladder(marks.stream().map(LadderRequest::mark).toList(), channels).checked();
    }

    private static Ladder.Mark mark(Mark mark) {
        if (mark.share() == null) {
            throw Malformed.field("marks.share", "missing");
        }
        if (mark.tell() == null) {
            throw Malformed.field("marks.tell", "missing");
        }
        return new Ladder.Mark(mark.share(), mark.tell());
    }
}
