package io.calmdesk.crises;

import io.calmdesk.crises.crisis.mongo.CrisisIndexes;
import io.calmdesk.crises.detection.mongo.MongoSightings;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** Declares the service's indexes before it serves; not while beans are made, when there may be no database. */
@Component
class CrisisPreparation implements SmartLifecycle {

    private static final int BEFORE_SERVING = Integer.MIN_VALUE + 1_000;

    private final MongoDatabaseFactory databases;
    private final MongoSightings sightings;
    private volatile boolean running;

    CrisisPreparation(MongoDatabaseFactory databases, MongoSightings sightings) {
        this.databases = databases;
        this.sightings = sightings;
    }

    @Override
    public void start() {
        CrisisIndexes.declare(databases.getMongoDatabase());
        sightings.declareIndexes();
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
