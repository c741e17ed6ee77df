package io.calmdesk.casedesk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set for this service.
 *
 * @param keyStore name of the database that holds the parties' keys; backed up apart from the cases
 * @param searchCatchUp how often the search projection looks for cases it lags behind
 * @param factsTopic the topic of the facts of cases
 */
@ConfigurationProperties("calmdesk.cases")
record CaseServiceProperties(
        @DefaultValue("case-keys") String keyStore,
        @DefaultValue("PT5S") Duration searchCatchUp,
        @DefaultValue("calmdesk.case.facts") String factsTopic) {}
