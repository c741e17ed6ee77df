package io.calmdesk.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.testing.SettableClock;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowancesTests {

    private final SettableClock clock = SettableClock.at("2026-11-23T08:00:00Z");

    @Test
    void aMinutesWorthMayComeAtOnceAndThenAsFastAsItRefills() {
        Allowances allowances = new Allowances(60, clock);
        for (int sent = 0; sent < 60; sent++) {
            assertThat(allowances.take("a").granted()).isTrue();
        }
        Allowance refused = allowances.take("a");
        assertThat(refused.granted()).isFalse();
        assertThat(refused.remaining()).isZero();
        assertThat(refused.pause()).isBetween(Duration.ZERO, Duration.ofSeconds(1));

        clock.advance(Duration.ofSeconds(1));
        assertThat(allowances.take("a").granted()).isTrue();
        assertThat(allowances.take("a").granted()).isFalse();
    }

    @Test
    void oneKeysFloodIsNotFeltByAnother() {
        Allowances allowances = new Allowances(1, clock);
        assertThat(allowances.take("a").granted()).isTrue();
        assertThat(allowances.take("a").granted()).isFalse();
        assertThat(allowances.take("b").granted()).isTrue();
    }

    @Test
    void aRateOfNothingMeansNoLimit() {
        Allowances allowances = new Allowances(0, clock);
        for (int sent = 0; sent < 1_000; sent++) {
            assertThat(allowances.take("a").granted()).isTrue();
        }
    }

    @Test
    void addressesOfOneIpv6CustomerCountTogether() {
        assertThat(key("2001:db8:1:2::1")).isEqualTo(key("2001:db8:1:2:ffff::9"));
        assertThat(key("2001:db8:1:2::1")).isNotEqualTo(key("2001:db8:1:3::1"));
        assertThat(key("203.0.113.4")).isNotEqualTo(key("203.0.113.5"));
    }

    private static String key(String address) {
        return AddressKey.of(InetAddress.ofLiteral(address));
    }
}
