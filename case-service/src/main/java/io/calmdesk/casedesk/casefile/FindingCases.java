package io.calmdesk.casedesk.casefile;

import io.calmdesk.kernel.TenantId;
import java.util.List;
import java.util.Optional;

/** Finds cases by what was said. */
public interface FindingCases {

    /** The ids of at most {@code limit} cases that match, newest recorded first, behind a place. */
    List<String> matching(TenantId tenant, String q, CaseFilter filter, Optional<CasePlace> behind, int limit);
}
