package io.calmdesk.crises.detection;

import io.calmdesk.dossier.DossierKind;
import io.calmdesk.dossier.OutboundRecord;
import io.calmdesk.dossier.Publication;
import java.util.List;
import java.util.Map;

/** Watches as dossiers. */
public final class WatchKind implements DossierKind<Watch, WatchFact> {

    @Override
    public String collection() {
        return "watches";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Class<Watch> stateType() {
        return Watch.class;
    }

    @Override
    public Map<String, Class<? extends WatchFact>> factTypes() {
        return Map.of(
                "begun", WatchFact.WatchBegun.class,
                "crisis-called", WatchFact.CrisisCalled.class,
                "crisis-adopted", WatchFact.CrisisAdopted.class);
    }

    /** What comes of it is told by the crisis itself. */
    @Override
    public List<OutboundRecord> publish(Publication<WatchFact> publication) {
        return List.of();
    }
}
