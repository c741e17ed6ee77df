package io.calmdesk.casedesk.casefile.web;

/** Nothing has to be said to close a case. */
record CloseRequest() {}
