package io.calmdesk.gateway.session;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.calmdesk.gateway.session.BrowserSession.Contents;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Sessions in MongoDB, so that no gateway's death logs anybody out. Tokens change by guarded updates only: two
 * gateways that meet over one session must not both spend its refresh token, nor write old tokens over new ones.
 */
@Component
class SessionStore {

    static final String COLLECTION = "sessions";

    /** How long one instance may take to refresh before another tries; longer than Keycloak is waited for. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final ReactiveMongoTemplate mongo;
    private final Seal seal;
    private final InstantSource clock;

    SessionStore(ReactiveMongoTemplate mongo, Seal seal, InstantSource clock) {
        this.mongo = mongo;
        this.seal = seal;
        this.clock = clock;
    }

    Mono<BrowserSession> find(String id) {
        return mongo.findById(id, Document.class, COLLECTION)
                .filter(stored -> stored.getDate("until").toInstant().isAfter(clock.instant()))
                .flatMap(stored -> Mono.justOrEmpty(
                                seal.open(stored.get("sealed", Binary.class).getData(), id, Contents.class))
                        .map(contents -> new BrowserSession(id, stored.getLong("version"), contents)));
    }

    Mono<BrowserSession> open(String id, Contents contents) {
        Document stored = new Document("_id", id)
                .append("version", 1L)
                .append("sealed", sealed(id, contents))
                .append("until", Date.from(contents.refreshExpiresAt()));
        return mongo.insert(stored, COLLECTION).thenReturn(new BrowserSession(id, 1, contents));
    }

    /** Takes the right to refresh this version; false when somebody else has it or has already done so. */
    Mono<Boolean> lease(BrowserSession session) {
        Instant now = clock.instant();
        Criteria free = new Criteria()
                .orOperator(
                        where("refreshing").exists(false), where("refreshing").lt(Date.from(now)));
        return mongo.updateFirst(
                        query(version(session).andOperator(free)),
                        new Update().set("refreshing", Date.from(now.plus(LEASE))),
                        COLLECTION)
                .map(result -> result.getModifiedCount() == 1);
    }

    Mono<Void> release(BrowserSession session) {
        return mongo.updateFirst(query(version(session)), new Update().unset("refreshing"), COLLECTION)
                .then();
    }

    /** Stores the next version; empty when the session has ended or moved on meanwhile. */
    Mono<BrowserSession> renew(BrowserSession session, Contents contents) {
        long next = session.version() + 1;
        Update update = new Update()
                .set("version", next)
                .set("sealed", sealed(session.id(), contents))
                .set("until", Date.from(contents.refreshExpiresAt()))
                .unset("refreshing");
        return mongo.updateFirst(query(version(session)), update, COLLECTION)
                .filter(result -> result.getModifiedCount() == 1)
                .map(done -> new BrowserSession(session.id(), next, contents));
    }

    Mono<Void> end(String id) {
        return mongo.remove(query(where("_id").is(id)), COLLECTION).then();
    }

    private Binary sealed(String id, Contents contents) {
        return new Binary(seal.seal(contents, id));
    }

    private static Criteria version(BrowserSession session) {
        return where("_id").is(session.id()).and("version").is(session.version());
    }
}
