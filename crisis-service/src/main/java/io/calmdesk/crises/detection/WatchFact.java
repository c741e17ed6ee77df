package io.calmdesk.crises.detection;

import io.calmdesk.crises.crisis.NoticedCrisis;
import io.calmdesk.crises.playbook.CrisisType;

/** What happened to a watch; nobody outside is told. */
sealed interface WatchFact {

    /** Somebody looked here for the first time. */
    record WatchBegun(CrisisType type, String bucket) implements WatchFact {}

    /** A crisis has to be opened under this id. */
    record CrisisCalled(String crisis, NoticedCrisis noticed) implements WatchFact {}

    /** A crisis that was open already is the one meant here. */
    record CrisisAdopted(String crisis) implements WatchFact {}
}
