package io.calmdesk.casedesk.intake.web;

import java.util.List;

/** What a customer gets for their words: a number, a link to follow the case by, and what is promised. */
record PublicCaseView(String number, String trackingUrl, List<PublicPromise> promises) {}
