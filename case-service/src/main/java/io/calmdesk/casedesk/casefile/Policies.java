package io.calmdesk.casedesk.casefile;

import io.calmdesk.casedesk.procedure.ProcedureTemplate;
import io.calmdesk.casedesk.promise.PromiseTerms;
import io.calmdesk.kernel.TenantId;
import java.time.ZoneId;
import java.util.List;

/** What one business has decided about its cases, as it stands now. */
public interface Policies {

    /** The zone in which the business counts its years. */
    ZoneId zone();

    /** Whether the category is on the business's list. */
    boolean knowsCategory(String code);

    /** What is promised in a case of this kind worked by this template; at least one promise. */
    List<PromiseTerms> terms(CaseKind kind, ProcedureTemplate template);

    /** Where policies are kept. */
    interface Book {

        /** The policies of a business; {@link io.calmdesk.kernel.Unavailable} while they have not all arrived. */
        Policies of(TenantId tenant);
    }
}
