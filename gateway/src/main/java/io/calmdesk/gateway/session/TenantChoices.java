package io.calmdesk.gateway.session;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.People;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Which of their businesses a person works for: the one last used, else the first. */
@Component
class TenantChoices {

    static final String COLLECTION = "tenant-choices";

    private final ReactiveMongoTemplate mongo;
    private final People people;
    private final Scheduler blocking;

    TenantChoices(ReactiveMongoTemplate mongo, People people, Scheduler blocking) {
        this.mongo = mongo;
        this.people = people;
        this.blocking = blocking;
    }

    /** Empty when the person belongs to no business. */
    Mono<TenantId> choose(String subject) {
        Mono<List<TenantId>> all =
                Mono.fromCallable(() -> people.tenantsOf(subject)).subscribeOn(blocking);
        Mono<Optional<String>> last = mongo.findById(subject, Document.class, COLLECTION)
                .map(found -> Optional.of(found.getString("tenant")))
                .defaultIfEmpty(Optional.empty());
        return Mono.zip(all, last)
                .mapNotNull(it -> it.getT1().stream()
                        .filter(tenant ->
                                it.getT2().filter(tenant.value()::equals).isPresent())
                        .findFirst()
                        .or(() -> it.getT1().stream().findFirst())
                        .orElse(null));
    }

    Mono<Boolean> belongs(String subject, TenantId tenant) {
        return Mono.fromCallable(() -> people.tenantsOf(subject).contains(tenant))
                .subscribeOn(blocking);
    }

    Mono<Void> remember(String subject, TenantId tenant) {
        return mongo.upsert(query(where("_id").is(subject)), new Update().set("tenant", tenant.value()), COLLECTION)
                .then();
    }
}
