package io.calmdesk.tenants.policy;

import io.calmdesk.kernel.Malformed;
import io.calmdesk.kernel.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is told when how much of a promise's time has gone by: the marks in ascending order of their share. */
public record Ladder(List<Mark> marks, List<String> channels) {

    private static final Set<String> CHANNELS = Set.of("email", "stream");
    private static final int MOST_MARKS = 20;
    private static final int LATEST_SHARE = 1000;

    public Ladder {
        marks = List.copyOf(marks);
        channels = List.copyOf(channels);
    }

    /** One mark: at this percentage of the allowance these are told, {@code owner} or a role. */
    public record Mark(int share, List<String> tell) {

        public Mark {
            tell = List.copyOf(tell);
        }
    }

    /** The ladder every business starts with. */
    public static Ladder standard() {
        return new Ladder(
                List.of(
                        new Mark(50, List.of("owner")),
                        new Mark(80, List.of("owner")),
                        new Mark(100, List.of(Role.CS_LEAD.code())),
                        new Mark(150, List.of(Role.APPROVER.code()))),
                List.of("email", "stream"));
    }

    /** Refuses a ladder that tells nobody, tells somebody unknown, or does not climb. */
    public Ladder checked() {
        if (marks.isEmpty() || marks.size() > MOST_MARKS) {
            throw Malformed.field("marks", "out-of-range");
        }
        int before = 0;
        for (Mark mark : marks) {
            if (mark.share() <= before || mark.share() > LATEST_SHARE) {
                throw Malformed.field("marks.share", "out-of-range");
            }
            if (mark.tell().isEmpty() || !mark.tell().stream().allMatch(Ladder::canBeTold)) {
                throw Malformed.field("marks.tell", "unknown-code");
            }
            before = mark.share();
        }
        if (channels.isEmpty() || !CHANNELS.containsAll(channels)) {
            throw Malformed.field("channels", "unknown-code");
        }
        return this;
    }

    /** The ladder as the section of settings carries it. */
    public Map<String, Object> data() {
        return Map.of(
                "marks",
                marks.stream()
                        .map(mark -> Map.of("share", mark.share(), "tell", mark.tell()))
                        .toList(),
                "channels",
                channels);
    }

    private static boolean canBeTold(String who) {
        return "owner".equals(who) || Role.of(who).isPresent();
    }
}
