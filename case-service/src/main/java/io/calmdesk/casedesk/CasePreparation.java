package io.calmdesk.casedesk;

import io.calmdesk.casedesk.casefile.mongo.CaseIndexes;
import io.calmdesk.casedesk.sealing.mongo.MongoPartyKeys;
import io.calmdesk.casedesk.search.mongo.MongoSearchRows;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** Declares the service's indexes before it serves; not while beans are made, when there may be no database. */
@Component
class CasePreparation implements SmartLifecycle {

    private static final int BEFORE_SERVING = Integer.MIN_VALUE + 1_000;

    private final MongoDatabaseFactory databases;
    private final MongoPartyKeys partyKeys;
    private final MongoSearchRows searchRows;
    private volatile boolean running;

    CasePreparation(MongoDatabaseFactory databases, MongoPartyKeys partyKeys, MongoSearchRows searchRows) {
        this.databases = databases;
        this.partyKeys = partyKeys;
        this.searchRows = searchRows;
    }

    @Override
    public void start() {
        CaseIndexes.declare(databases.getMongoDatabase());
        partyKeys.declareIndexes();
        searchRows.prepare();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_SERVING;
    }
}
