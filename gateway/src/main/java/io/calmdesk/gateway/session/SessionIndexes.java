package io.calmdesk.gateway.session;

import io.calmdesk.kernel.Blame;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Lets the database clear away what has run out; asked for in the background, for the door opens without it. */
@Component
class SessionIndexes {

    private static final Logger log = LoggerFactory.getLogger(SessionIndexes.class);

    private final ReactiveMongoTemplate mongo;

    SessionIndexes(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ensure() {
        Flux.just(SessionStore.COLLECTION, "used-puzzles")
                .concatMap(this::expire)
                .then()
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofSeconds(30)))
                .subscribe(
                        done -> {},
                        failure -> log.atError()
                                .addKeyValue("failure", Blame.of(failure))
                                .log("no index for what has run out"));
    }

    private Mono<String> expire(String collection) {
        return mongo.indexOps(collection)
                .createIndex(new Index().on("until", Sort.Direction.ASC).expire(Duration.ZERO));
    }
}
