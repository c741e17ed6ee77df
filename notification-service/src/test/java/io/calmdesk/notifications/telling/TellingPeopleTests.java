package io.calmdesk.notifications.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Unavailable;
import io.calmdesk.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TellingPeopleTests {

    private static final TenantId RESTAURANT = new TenantId("01900000-0000-7000-8000-0000000000a0");
    private static final TenantId HOTEL = new TenantId("01900000-0000-7000-8000-0000000000b0");
    private static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");

    private final Roster staff = new Roster();
    private final Shelf shelf = new Shelf();
    private final List<Channel> woken = new ArrayList<>();
    private final SettableClock clock = SettableClock.at(NOON);
    private List<Channel> channels = List.of(Channel.EMAIL, Channel.STREAM);
    private final TellingPeople telling = new TellingPeople(staff, tenant -> channels, shelf, woken::add, clock);

    @Test
    void theOwnerIsToldByEveryChannelOfTheLadder() {
        staff.works(RESTAURANT, "wang", Role.CS_AGENT);

        telling.tell(mark(RESTAURANT, new Owner.Person("wang"), new Audience.CaseOwner()));

        assertThat(shelf.told()).containsExactlyInAnyOrder("wang by email", "wang by stream");
        assertThat(woken).containsExactly(Channel.EMAIL, Channel.STREAM);
    }

    @Test
    void aCrisisCallsByEveryChannelEvenWhenTheLadderHasOne() {
        staff.works(RESTAURANT, "li", Role.APPROVER);
        channels = List.of(Channel.STREAM);

        telling.tell(new Occasion(
                RESTAURANT,
                "crisis/1@1",
                NOON,
                new Matter.CrisisOpened("crisis", "CR-2026-0001", "fire", "company"),
                new Owner.Desk(Role.CRISIS_COMMANDER),
                List.of(new Audience.Holders(Role.APPROVER))));

        assertThat(shelf.told()).containsExactlyInAnyOrder("li by email", "li by stream");
        assertThat(woken).containsExactlyInAnyOrder(Channel.EMAIL, Channel.STREAM);
    }

    @Test
    @Tag("R-242")
    void aDeskIsEverybodyWhoHoldsItsRole() {
        staff.works(RESTAURANT, "li", Role.CS_LEAD);
        staff.works(RESTAURANT, "zhao", Role.CS_LEAD);

        telling.tell(mark(RESTAURANT, new Owner.Desk(Role.CS_LEAD), new Audience.CaseOwner()));

        assertThat(shelf.told())
                .containsExactlyInAnyOrder("li by email", "li by stream", "zhao by email", "zhao by stream");
    }

    @Test
    void whoIsMetTwiceIsToldOnce() {
        staff.works(RESTAURANT, "li", Role.CS_LEAD, Role.APPROVER);

        telling.tell(mark(
                RESTAURANT,
                new Owner.Person("li"),
                new Audience.CaseOwner(),
                new Audience.Holders(Role.CS_LEAD),
                new Audience.Holders(Role.APPROVER)));

        assertThat(shelf.told()).containsExactlyInAnyOrder("li by email", "li by stream");
    }

    @Test
    @Tag("R-242")
    void aRoleNobodyHoldsFallsToTheFirstAdministrator() {
        telling.tell(mark(RESTAURANT, new Owner.Desk(Role.CS_LEAD), new Audience.Holders(Role.APPROVER)));

        assertThat(shelf.told()).containsExactlyInAnyOrder("boss by email", "boss by stream");
    }

    @Test
    void anOwnerWhoHasLeftIsReplacedByTheFirstAdministrator() {
        telling.tell(mark(RESTAURANT, new Owner.Person("gone"), new Audience.CaseOwner()));

        assertThat(shelf.told()).containsExactlyInAnyOrder("boss by email", "boss by stream");
    }

    @Test
    void anAudienceOfUnknownWordsStillTellsSomebody() {
        telling.tell(mark(RESTAURANT, new Owner.Desk(Role.CS_LEAD)));

        assertThat(shelf.told()).containsExactlyInAnyOrder("boss by email", "boss by stream");
    }

    @Test
    void aRepeatMakesNothingNewEvenWhenTheChannelsHaveChanged() {
        staff.works(RESTAURANT, "wang", Role.CS_AGENT);
        Occasion occasion = mark(RESTAURANT, new Owner.Person("wang"), new Audience.CaseOwner());
        telling.tell(occasion);
        clock.advance(Duration.ofHours(1));
        channels = List.of(Channel.EMAIL);

        telling.tell(occasion);

        assertThat(shelf.byId.values())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.at()).isEqualTo(NOON));
    }

    @Test
    void theSameFactOfAnotherBusinessIsAnotherNotification() {
        staff.works(RESTAURANT, "wang", Role.CS_AGENT);
        staff.works(HOTEL, "wang", Role.CS_AGENT);
        telling.tell(mark(RESTAURANT, new Owner.Person("wang"), new Audience.CaseOwner()));

        telling.tell(mark(HOTEL, new Owner.Person("wang"), new Audience.CaseOwner()));

        assertThat(shelf.byId.values()).hasSize(4);
    }

    @Test
    void aNotificationIsUsefulForADayFromTheFactOnHoweverLateItComes() {
        clock.advance(Duration.ofHours(20));

        telling.tell(mark(RESTAURANT, new Owner.Desk(Role.CS_LEAD), new Audience.CaseOwner()));

        assertThat(shelf.byId.values())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.usefulUntil()).isEqualTo(NOON.plus(Duration.ofHours(24))));
    }

    @Test
    void whatIsADayOldTellsNobody() {
        telling.tell(mark(NOON.minus(Duration.ofHours(24)), RESTAURANT, new Owner.Desk(Role.CS_LEAD)));
        assertThat(shelf.byId).isEmpty();
        assertThat(woken).isEmpty();

        telling.tell(mark(NOON.minus(Duration.ofHours(24)).plusMillis(1), RESTAURANT, new Owner.Desk(Role.CS_LEAD)));
        assertThat(shelf.byId).hasSize(2);
    }

    @Test
    void nothingIsHalfDoneWhileTheBusinessIsNotKnownYet() {
        staff.known = false;

        assertThatThrownBy(() -> telling.tell(mark(RESTAURANT, new Owner.Desk(Role.CS_LEAD), new Audience.CaseOwner())))
                .isInstanceOf(Unavailable.class);
        assertThat(shelf.byId).isEmpty();
    }

    private static Occasion mark(TenantId tenant, Owner owner, Audience... tell) {
        return mark(NOON, tenant, owner, tell);
    }

    private static Occasion mark(Instant recordedAt, TenantId tenant, Owner owner, Audience... tell) {
        return new Occasion(
                tenant,
                "01900000-0000-7000-8000-00000000c001/7@" + recordedAt,
                recordedAt,
                new Matter.CasePromise("01900000-0000-7000-8000-00000000c001", "C-17", "solution", 100, NOON),
                owner,
                List.of(tell));
    }

    private static final class Roster implements Staff {

        private final Map<TenantId, Map<String, List<Role>>> people = new HashMap<>();
        private boolean known = true;

        void works(TenantId tenant, String actor, Role... roles) {
            people.computeIfAbsent(tenant, it -> new LinkedHashMap<>()).put(actor, List.of(roles));
        }

        @Override
        public boolean isActivePerson(TenantId tenant, String actor) {
            return people.getOrDefault(tenant, Map.of()).containsKey(actor);
        }

        @Override
        public List<String> holding(TenantId tenant, Role role) {
            return people.getOrDefault(tenant, Map.of()).entrySet().stream()
                    .filter(person -> person.getValue().contains(role))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        @Override
        public String firstAdministrator(TenantId tenant) {
            if (!known) {
                throw new Unavailable("tenant-preparing", Duration.ofSeconds(1));
            }
            return "boss";
        }
    }

    private static final class Shelf implements Notifications {

        private final Map<String, Notification> byId = new LinkedHashMap<>();

        List<String> told() {
            return byId.values().stream()
                    .map(it -> it.recipient() + " by " + it.channel().code())
                    .toList();
        }

        @Override
        public void addMissing(List<Notification> notifications) {
            notifications.forEach(it -> byId.putIfAbsent(it.id(), it));
        }

        @Override
        public List<Notification> of(TenantId tenant, String recipient, @Nullable Place olderThan, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Notification> ofAll(TenantId tenant, @Nullable Place olderThan, int limit) {
            throw new UnsupportedOperationException();
        }
    }
}
