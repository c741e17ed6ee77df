package io.calmdesk.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calmdesk.kernel.Unprocessable;
import io.calmdesk.testing.SettableClock;
import io.calmdesk.testing.StandardTenants;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ClaimsIT {

    static final Duration DAY = Duration.ofHours(24);

    static TestDatabase test;
    static Claims claims;
    static SettableClock clock;

    @BeforeAll
    static void open() {
        test = new TestDatabase();
        // Far in the future, so that the server's own sweep takes nothing away.
        clock = SettableClock.at("2096-01-01T00:00:00Z");
        claims = new Claims(test.database(), clock);
        claims.declareIndexes();
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    @Test
    void theSecondIsToldWhoHoldsIt() {
        ClaimKey slug = ClaimKey.platform("slug", "laowang");

        assertThat(claims.claim(slug, "one")).isEqualTo(new Claimed("one", true));
        assertThat(claims.claim(slug, "two")).isEqualTo(new Claimed("one", false));
        assertThat(claims.holder(slug)).contains("one");
    }

    @Test
    @Tag("R-003")
    void tenantsDoNotMeet() {
        ClaimKey ours = ClaimKey.of(StandardTenants.RESTAURANT.id(), "party", "x");
        ClaimKey theirs = ClaimKey.of(StandardTenants.HOTEL.id(), "party", "x");
        claims.claim(ours, "one");

        assertThat(claims.claim(theirs, "two")).isEqualTo(new Claimed("two", true));
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        ClaimKey key = ClaimKey.platform("request", "k1");
        claims.claim(key, "one", new byte[] {1}, DAY);

        assertThat(claims.claim(key, "two", new byte[] {1}, DAY).dossierId()).isEqualTo("one");
        assertThatThrownBy(() -> claims.claim(key, "two", new byte[] {2}, DAY)).isInstanceOf(Unprocessable.class);
    }

    @Test
    void isFreeAgainWhenItsTimeIsOver() {
        ClaimKey key = ClaimKey.platform("request", "k2");
        claims.claim(key, "one", null, DAY);
        clock.advance(DAY);

        assertThat(claims.holder(key)).isEmpty();
        assertThat(claims.claim(key, "two", null, DAY)).isEqualTo(new Claimed("two", true));
    }

    @Test
    void anOrphanCanBeReleasedByWhoKnowsItsHolder() {
        ClaimKey key = ClaimKey.platform("slug", "orphan");
        claims.claim(key, "one");

        assertThat(claims.release(key, "other")).isFalse();
        assertThat(claims.release(key, "one")).isTrue();
        assertThat(claims.holder(key)).isEmpty();
    }

    @Test
    void oneOfManyRacersWins() {
        ClaimKey key = ClaimKey.platform("slug", "raced");
        List<Claimed> all = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> claims.claim(key, "d" + i))
                .toList();

        assertThat(all).filteredOn(Claimed::fresh).hasSize(1);
        assertThat(all)
                .extracting(Claimed::dossierId)
                .containsOnly(all.getFirst().dossierId());
    }

    @Test
    @Tag("R-022")
    void numbersAreGivenOnceAndRise() {
        Numbers numbers = new Numbers(test.database());
        Set<Long> given = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 50)
                .parallel()
                .forEach(i -> given.add(numbers.next(StandardTenants.RESTAURANT.id(), "case")));

        assertThat(given).hasSize(50).contains(1L, 50L);
        assertThat(numbers.next(StandardTenants.HOTEL.id(), "case")).isEqualTo(1);
    }
}
