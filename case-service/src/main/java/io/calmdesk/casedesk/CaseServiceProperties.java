package io.calmdesk.casedesk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator may set for this service.
 *
 * @param keyStore name of the database that holds the parties' keys; backed up apart from the cases
 * @param searchCatchUp how often the search projection looks for cases it lags behind
 * @param factsTopic the topic of the facts of cases
 */
@ConfigurationProperties("calmdesk.cases")
record CaseServiceProperties(String keyStore, Duration searchCatchUp, String factsTopic) {}
