package io.calmdesk.notifications.mongo;

import io.calmdesk.notifications.telling.Matter;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** How what a notification is about is stored; one without a kind is of a release that knew promises only. */
final class MatterDocument {

    private static final String PROMISE = "promise";
    private static final String OPENED = "crisis-opened";
    private static final String CASE = "crisis-case";
    private static final String RAISED = "crisis-raised";
    private static final String STEP = "crisis-step";

    private MatterDocument() {}

    static Document write(Matter matter) {
        return switch (matter) {
            case Matter.CasePromise it ->
                new Document("kind", PROMISE)
                        .append("caseId", it.caseId())
                        .append("caseNumber", it.caseNumber())
                        .append("promise", it.promise())
                        .append("share", it.share())
                        .append("dueAt", it.dueAt());
            case Matter.CrisisOpened it -> crisis(OPENED, it);
            case Matter.CrisisCase it -> crisis(CASE, it);
            case Matter.CrisisRaised it -> crisis(RAISED, it);
            case Matter.CrisisStep it ->
                crisis(STEP, it)
                        .append("step", it.step())
                        .append("share", it.share())
                        .append("dueAt", it.dueAt());
        };
    }

    private static Document crisis(String kind, Matter.Crisis crisis) {
        return new Document("kind", kind)
                .append("crisisId", crisis.crisisId())
                .append("crisisNumber", crisis.crisisNumber())
                .append("type", crisis.type())
                .append("level", crisis.level());
    }

    static Matter read(Document stored) {
        String kind = stored.get("kind", PROMISE);
        String id = stored.getString(kind.equals(PROMISE) ? "caseId" : "crisisId");
        String number = stored.getString(kind.equals(PROMISE) ? "caseNumber" : "crisisNumber");
        return switch (kind) {
            case PROMISE ->
                new Matter.CasePromise(
                        id, number, stored.getString("promise"), stored.getInteger("share"), dueAt(stored));
            case OPENED -> new Matter.CrisisOpened(id, number, stored.getString("type"), stored.getString("level"));
            case CASE -> new Matter.CrisisCase(id, number, stored.getString("type"), stored.getString("level"));
            case RAISED -> new Matter.CrisisRaised(id, number, stored.getString("type"), stored.getString("level"));
            case STEP ->
                new Matter.CrisisStep(
                        id,
                        number,
                        stored.getString("type"),
                        stored.getString("level"),
                        stored.getString("step"),
                        stored.getInteger("share"),
                        dueAt(stored));
            default -> throw new IllegalStateException("a notification about " + kind);
        };
    }

    private static Instant dueAt(Document stored) {
        return stored.get("dueAt", Date.class).toInstant();
    }
}
