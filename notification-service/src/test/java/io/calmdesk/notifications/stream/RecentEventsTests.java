package io.calmdesk.notifications.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.notifications.stream.RecentEvents.Numbered;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentEventsTests {

    private static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");

    private final RecentEvents recent = new RecentEvents(Duration.ofMinutes(5), 3);

    @Test
    void whatCameAfterAnEventIsRemembered() {
        String first = add(1, NOON);
        String second = add(2, NOON);
        add(3, NOON);

        assertThat(after(first)).hasValue(List.of(2L, 3L));
        assertThat(after(second)).hasValue(List.of(3L));
        assertThat(after(recent.lastId())).hasValue(List.of());
    }

    @Test
    void theStateBeforeAnyEventCanBeContinued() {
        String start = recent.lastId();
        add(1, NOON);

        assertThat(after(start)).hasValue(List.of(1L));
    }

    @Test
    void whatWasForgottenIsNotTakenForNothing() {
        String start = recent.lastId();
        String first = add(1, NOON);
        for (int version = 2; version <= 4; version++) {
            add(version, NOON);
        }

        assertThat(after(start)).isEmpty();
        assertThat(after(first)).hasValue(List.of(2L, 3L, 4L));
    }

    @Test
    void eventsAreForgottenAfterSomeMinutes() {
        String start = recent.lastId();
        add(1, NOON);
        add(2, NOON.plusSeconds(301));

        assertThat(after(start)).isEmpty();
    }

    @Test
    void aNewRunDoesNotKnowTheIdsOfTheOld() {
        String first = add(1, NOON);
        recent.startAnew();
        add(1, NOON);

        assertThat(after(first)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "x",
                "-1",
                "1",
                "01900000-0000-7000-8000-000000000000-1",
                "\u0000",
                "99999999999999999999999999"
            })
    void aMadeUpIdIsNotKnown(String id) {
        add(1, NOON);

        assertThat(after(id)).isEmpty();
        assertThat(after(recent.lastId() + "0")).isEmpty();
        assertThat(after(recent.lastId() + "x")).isEmpty();
    }

    private String add(long version, Instant at) {
        return recent.add(
                        StreamEvent.caseChanged(new TenantId("01900000-0000-7000-8000-0000000000a0"), "case", version),
                        at)
                .id();
    }

    private Optional<List<Long>> after(String id) {
        return recent.after(id)
                .map(events -> events.stream()
                        .map(Numbered::event)
                        .map(StreamEvent::version)
                        .toList());
    }
}
