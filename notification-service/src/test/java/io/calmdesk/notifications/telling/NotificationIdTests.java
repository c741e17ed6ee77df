package io.calmdesk.notifications.telling;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotificationIdTests {

    private static final TenantId TENANT = new TenantId("01900000-0000-7000-8000-0000000000a0");

    @Test
    void isAnIdLikeAnyOther() {
        for (int n = 0; n < 1_000; n++) {
            assertThat(Ids.isId(NotificationId.of(TENANT, "fact/" + n, "wang", Channel.EMAIL)))
                    .isTrue();
        }
    }

    @Test
    void isTheSameForTheSameAndOnlyForTheSame() {
        Set<String> ids = new HashSet<>();
        for (String fact : new String[] {"a/1@noon", "a/2@noon", "a/1@night"}) {
            for (String recipient : new String[] {"wang", "li"}) {
                for (Channel channel : Channel.values()) {
                    ids.add(NotificationId.of(TENANT, fact, recipient, channel));
                    ids.add(NotificationId.of(TENANT, fact, recipient, channel));
                }
            }
        }
        assertThat(ids).hasSize(12);
    }
}
