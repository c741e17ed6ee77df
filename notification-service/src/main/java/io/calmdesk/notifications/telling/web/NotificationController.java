package io.calmdesk.notifications.telling.web;

import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.notifications.telling.ListingNotifications;
import io.calmdesk.notifications.telling.ListingNotifications.Listed;
import io.calmdesk.notifications.telling.Notification;
import io.calmdesk.notifications.telling.Notifications.Place;
import io.calmdesk.web.Caller;
import io.calmdesk.web.Cursors;
import io.calmdesk.web.Limit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Notifications")
class NotificationController {

    private static final String LIST = "notifications";

    private final ListingNotifications listing;
    private final Cursors cursors;

    NotificationController(ListingNotifications listing, Cursors cursors) {
        this.listing = listing;
        this.cursors = cursors;
    }

    @GetMapping(path = "/api/v1/notifications", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listNotifications",
            summary = "Who was told what, and how far that has come",
            description = "Newest first. The caller's own; a tenant-admin sees the whole business's.")
    NotificationPage list(Caller caller, Limit limit, @RequestParam @Nullable String cursor) {
        boolean everybodys = caller.may(Role.TENANT_ADMIN);
        // Somebody who becomes administrator between two pages begins a new list.
        String list = everybodys ? LIST : LIST + "/" + caller.actor();
        Place olderThan = place(cursors.place(caller.tenant(), list, cursor));
        Listed listed = listing.list(caller.tenant(), caller.actor(), everybodys, olderThan, limit.value());
        return new NotificationPage(
                listed.items().stream().map(NotificationView::of).toList(), next(caller.tenant(), list, listed));
    }

    private static @Nullable Place place(List<String> parts) {
        return parts.isEmpty() ? null : new Place(Instant.parse(parts.get(0)), parts.get(1));
    }

    private @Nullable String next(TenantId tenant, String list, Listed listed) {
        if (!listed.more()) {
            return null;
        }
        Notification last = listed.items().getLast();
        return cursors.next(tenant, list, last.at().toString(), last.id());
    }

    /** One page of the list; {@code nextCursor} is null on the last. */
    record NotificationPage(
            List<NotificationView> items, @Nullable String nextCursor) {}
}
