package io.calmdesk.crises.crisis.web;

/** A request that says nothing beyond its address. */
record NothingRequest() {}
