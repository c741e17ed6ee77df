package io.calmdesk.notifications.telling.settings;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Unavailable;
import io.calmdesk.notifications.telling.Channel;
import io.calmdesk.notifications.telling.Ladders;
import io.calmdesk.settings.Sections;
import io.calmdesk.settings.SettingsCopy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The channels of the ladder as tenant-service has told it; all of them when none of those named is known here. */
final class SettingsLadders implements Ladders {

    private final SettingsCopy settings;

    SettingsLadders(SettingsCopy settings) {
        this.settings = settings;
    }

    @Override
    public List<Channel> channels(TenantId tenant) {
        List<Channel> named = settings.current(tenant, Sections.LADDERS, Sections.DEFAULT)
                .map(ladder -> known(ladder.data().get("channels")))
                .orElseThrow(() -> new Unavailable("tenant-preparing", Duration.ofSeconds(1)));
        return named.isEmpty() ? List.of(Channel.values()) : named;
    }

    private static List<Channel> known(@Nullable Object channels) {
        return channels instanceof List<?> codes
                ? codes.stream()
                        .map(code -> Channel.of(String.valueOf(code)))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList()
                : List.of();
    }
}
