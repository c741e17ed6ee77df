package io.calmdesk.crises;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator may set for this service.
 *
 * @param factsTopic the topic of the facts of crises
 * @param caseFactsTopic where case-service tells what happens to cases
 */
@ConfigurationProperties("calmdesk.crises")
record CrisisServiceProperties(String factsTopic, String caseFactsTopic) {}
