package io.calmdesk.local.story;

/** What every chapter plays on: the desk, who tells, whose restaurant it is, and who is logged in. */
record Scene(String desk, String mailApi, Narrator narrator, Restaurant restaurant, Visitor admin) {}
