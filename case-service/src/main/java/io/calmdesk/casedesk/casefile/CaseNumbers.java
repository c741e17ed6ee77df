package io.calmdesk.casedesk.casefile;

import io.calmdesk.dossier.store.Numbers;
import io.calmdesk.kernel.TenantId;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Numbers of cases as people say them: the year and a running number, never used twice. */
public final class CaseNumbers {

    private final Numbers numbers;

    public CaseNumbers(Numbers numbers) {
        this.numbers = numbers;
    }

    /** The next number in the year of this moment, in the business's own zone. */
    String next(TenantId tenant, ZonedDateTime moment) {
        int year = moment.getYear();
        return String.format(Locale.ROOT, "%d-%06d", year, numbers.next(tenant, "case-" + year));
    }
}
