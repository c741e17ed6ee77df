package io.calmdesk.tenants.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.SettingApplied;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class SettingsReadersTests {

    private final TenantId tenant = new TenantId(Ids.next());
    private final Map<String, Applied> reported = new ConcurrentHashMap<>();
    private final SettingsReaders readers = new SettingsReaders(new InMemory(), List.of("cases", "gateway"));

    @Test
    void waitsForEveryReader() {
        reported.put("cases", version(3));
        assertThat(readers.await(tenant, awaited(3), Duration.ofMillis(20))).isFalse();
        reported.put("gateway", version(4));
        assertThat(readers.await(tenant, awaited(3), Duration.ZERO)).isTrue();
    }

    @Test
    void takesAnOlderVersionForNothing() {
        reported.put("cases", version(2));
        reported.put("gateway", version(2));
        assertThat(readers.await(tenant, awaited(3), Duration.ZERO)).isFalse();
    }

    @Test
    void asksForTheWholeSectionWhereNoItemIsNamed() {
        reported.put("cases", new Applied(Set.of("deadlines"), Map.of()));
        reported.put("gateway", version(9));
        List<Awaited> whole = List.of(Awaited.whole("deadlines"));
        assertThat(readers.await(tenant, whole, Duration.ZERO)).isFalse();
        reported.put("gateway", new Applied(Set.of("deadlines", "profile"), Map.of()));
        assertThat(readers.await(tenant, whole, Duration.ZERO)).isTrue();
    }

    @Test
    void isWokenByAReport() {
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> readers.await(tenant, awaited(1), Duration.ofSeconds(10)));
        reported.put("cases", version(1));
        reported.put("gateway", version(1));
        readers.reportsArrived();
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(2)).isEqualTo(true);
    }

    private static List<Awaited> awaited(long version) {
        return List.of(Awaited.item("deadlines", "complaint", version));
    }

    private static Applied version(long version) {
        return new Applied(Set.of(), Map.of("deadlines", Map.of("complaint", version)));
    }

    private final class InMemory implements AppliedReports {

        @Override
        public void add(List<SettingApplied> reports) {
            throw new AssertionError("nobody reports here");
        }

        @Override
        public Map<String, Applied> of(TenantId of) {
            return Map.copyOf(reported);
        }
    }
}
