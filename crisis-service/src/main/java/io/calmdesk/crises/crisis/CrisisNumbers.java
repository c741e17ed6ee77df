package io.calmdesk.crises.crisis;

import io.calmdesk.dossier.store.Numbers;
import io.calmdesk.kernel.TenantId;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Numbers of crises as people say them; no case has one like it, and none is used twice. */
public final class CrisisNumbers {

    private final Numbers numbers;

    public CrisisNumbers(Numbers numbers) {
        this.numbers = numbers;
    }

    /** The next number in the year of this moment, in the business's own zone. */
    String next(TenantId tenant, ZonedDateTime moment) {
        int year = moment.getYear();
        return String.format(Locale.ROOT, "CR-%d-%04d", year, numbers.next(tenant, "crisis-" + year));
    }
}
