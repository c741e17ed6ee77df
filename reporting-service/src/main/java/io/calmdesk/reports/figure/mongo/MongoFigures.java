package io.calmdesk.reports.figure.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.calmdesk.dossier.reading.ParkedDossiers;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.reports.figure.Count;
import io.calmdesk.reports.figure.CrisisRecord;
import io.calmdesk.reports.figure.DurationFigures;
import io.calmdesk.reports.figure.Figures;
import io.calmdesk.reports.figure.Grouping;
import io.calmdesk.reports.figure.Period;
import io.calmdesk.reports.figure.PromiseFigures;
import io.calmdesk.reports.generation.Generations;
import io.calmdesk.reports.row.RowNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Asks the rows of the generation that serves. */
final class MongoFigures implements Figures {

    private final MongoDatabase database;
    private final Generations generations;
    private final ParkedDossiers parked;

    MongoFigures(MongoDatabase database, Generations generations, ParkedDossiers parked) {
        this.database = database;
        this.generations = generations;
        this.parked = parked;
    }

    @Override
    public List<Count> cases(TenantId tenant, Period period, Grouping grouping) {
        return counts(cases(), Pipelines.cases(tenant, period, grouping));
    }

    @Override
    public long parkedCases(TenantId tenant) {
        return parked.count(RowNames.cases(generations.standing().serving()), tenant);
    }

    @Override
    public List<Count> crises(TenantId tenant, Period period) {
        return counts(crises(), Pipelines.crises(tenant, period));
    }

    @Override
    public List<CrisisRecord> newestCrises(TenantId tenant, Period period, int most) {
        return crises().aggregate(Pipelines.newestCrises(tenant, period, most))
                .map(MongoFigures::crisis)
                .into(new ArrayList<>());
    }

    private static CrisisRecord crisis(Document row) {
        return new CrisisRecord(
                row.getString("_id"),
                row.getString("number"),
                row.getString("type"),
                row.getString("level"),
                row.getString("state"),
                row.getDate("openedAt").toInstant(),
                moment(row, "informDueAt"),
                moment(row, "informedAt"),
                row.getBoolean("informedLate", false),
                moment(row, "settledAt"),
                moment(row, "reviewedAt"));
    }

    private static @Nullable Instant moment(Document row, String field) {
        Date found = row.getDate(field);
        return found == null ? null : found.toInstant();
    }

    @Override
    public PromiseFigures promises(TenantId tenant, Period period) {
        Map<String, Long> states = new HashMap<>();
        counts(cases(), Pipelines.promises(tenant, period)).forEach(it -> states.put(it.key(), it.count()));
        return new PromiseFigures(
                states.getOrDefault("kept", 0L), states.getOrDefault("missed", 0L), states.getOrDefault("running", 0L));
    }

    @Override
    public DurationFigures durations(TenantId tenant, Period period) {
        return Percentiles.of(
                cases().aggregate(Pipelines.durations(tenant, period)).into(new ArrayList<>()));
    }

    private MongoCollection<Document> cases() {
        return database.getCollection(RowNames.cases(generations.standing().serving()));
    }

    private MongoCollection<Document> crises() {
        return database.getCollection(RowNames.crises(generations.standing().serving()));
    }

    private static List<Count> counts(MongoCollection<Document> rows, List<Document> pipeline) {
        return rows.aggregate(pipeline)
                .map(it -> new Count(
                        it.getString("_id"), it.get("count", Number.class).longValue()))
                .into(new ArrayList<>());
    }
}
