package io.calmdesk.crises.crisis.web;

import io.calmdesk.crises.crisis.Actor;
import io.calmdesk.crises.crisis.CrisisFact;
import io.calmdesk.crises.crisis.CrisisFile;
import io.calmdesk.crises.crisis.CrisisFiles;
import io.calmdesk.crises.crisis.CrisisReviewed;
import io.calmdesk.crises.crisis.CrisisRights;
import io.calmdesk.crises.crisis.CrisisTexts;
import io.calmdesk.crises.crisis.Opening;
import io.calmdesk.crises.crisis.StepRun;
import io.calmdesk.crises.crisis.Verb;
import io.calmdesk.crises.playbook.Playbook;
import io.calmdesk.crises.playbook.PlaybookStep;
import io.calmdesk.crises.playbook.Playbooks;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.People;
import io.calmdesk.web.Caller;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns crises into what people read, in their language, opening what is sealed. */
@Component
class CrisisViews {

    /** So many entries of the log a crisis is answered with. */
    private static final int NEWEST = 50;

    private final CrisisFiles crises;
    private final CrisisTexts texts;
    private final Playbooks playbooks;
    private final People people;
    private final InstantSource clock;

    CrisisViews(CrisisFiles crises, CrisisTexts texts, Playbooks playbooks, People people, InstantSource clock) {
        this.crises = crises;
        this.texts = texts;
        this.playbooks = playbooks;
        this.people = people;
        this.clock = clock;
    }

    CrisisView view(Dossier<CrisisFile> dossier, Caller caller, String language) {
        CrisisFile file = dossier.state();
        Opening opening = file.opening();
        Playbook playbook = playbook(file);
        Names names = new Names(caller, people);
        Actor actor = CallerActor.of(caller);
        CrisisLog log = CrisisLog.newest(crises, dossier, NEWEST);
        ReviewView review = review(dossier.tenant(), log.review(), names);
        // What was not done by the review is not going to be any later.
        Instant now = review == null ? clock.instant() : review.at();
        List<Verb> allowed = CrisisRights.allowed(file, actor);
        return new CrisisView(
                dossier.id(),
                opening.number(),
                file.type().code(),
                playbook.name().in(language),
                file.level().code(),
                file.state().code(),
                opening.cause().code(),
                file.cases(),
                opening.openedAt(),
                file.settledAt(),
                place(dossier),
                file.steps().stream()
                        .map(step -> step(
                                step,
                                playbook.step(step.id()),
                                now,
                                names,
                                language,
                                allowed.contains(Verb.TICK) && CrisisRights.mayTick(actor, step),
                                allowed.contains(Verb.UNTICK) && CrisisRights.mayUntick(actor, step)))
                        .toList(),
                firstInform(file.firstInform(), now),
                entries(dossier.tenant(), log.entries(), names),
                review,
                allowed.stream().map(Verb::code).toList(),
                dossier.version());
    }

    private LogEntryView entry(TenantId tenant, CrisisLog.Entry entry, Names names) {
        RecordedFact<CrisisFact> fact = entry.fact();
        return new LogEntryView(
                entry.id(),
                fact.happenedAt(),
                fact.recordedAt(),
                fact.by(),
                names.of(fact.by()),
                texts.open(tenant, entry.text()),
                entry.corrects());
    }

    private @Nullable ReviewView review(TenantId tenant, @Nullable RecordedFact<CrisisFact> fact, Names names) {
        return fact != null && fact.fact() instanceof CrisisReviewed it
                ? new ReviewView(fact.recordedAt(), fact.by(), names.of(fact.by()), texts.open(tenant, it.text()))
                : null;
    }

    /** These entries of the log. */
    List<LogEntryView> entries(List<CrisisLog.Entry> entries, Caller caller) {
        return entries(caller.tenant(), entries, new Names(caller, people));
    }

    private List<LogEntryView> entries(TenantId tenant, List<CrisisLog.Entry> entries, Names names) {
        return entries.stream().map(it -> entry(tenant, it, names)).toList();
    }

    List<CrisisItem> items(List<Dossier<CrisisFile>> page, String language) {
        return page.stream().map(dossier -> item(dossier, language)).toList();
    }

    private CrisisItem item(Dossier<CrisisFile> dossier, String language) {
        CrisisFile file = dossier.state();
        return new CrisisItem(
                dossier.id(),
                file.opening().number(),
                file.type().code(),
                playbook(file).name().in(language),
                file.level().code(),
                file.state().code(),
                file.cases(),
                file.opening().openedAt(),
                place(dossier),
                dossier.version());
    }

    private Playbook playbook(CrisisFile file) {
        return playbooks.at(file.opening().playbook(), file.opening().playbookVersion());
    }

    private @Nullable String place(Dossier<CrisisFile> dossier) {
        TenantId tenant = dossier.tenant();
        var place = dossier.state().opening().place();
        return place == null ? null : texts.open(tenant, place);
    }

    private static StepView step(
            StepRun run,
            PlaybookStep step,
            Instant now,
            Names names,
            String language,
            boolean tickable,
            boolean untickable) {
        PlaybookStep.Outline outline = step.outline();
        return new StepView(
                run.id(),
                outline.title().in(language),
                outline.detail() == null ? null : outline.detail().in(language),
                new WhoView("role", run.who().code(), null, null),
                state(run, now),
                run.dueAt(),
                run.doneAt(),
                run.doneBy(),
                names.of(run.doneBy()),
                run.duty(),
                tickable,
                untickable);
    }

    private static FirstInformView firstInform(StepRun duty, Instant now) {
        return new FirstInformView(duty.id(), duty.dueAt(), state(duty, now), duty.doneAt());
    }

    private static String state(StepRun run, Instant now) {
        if (run.done()) {
            return "done";
        }
        return run.late(now) ? "late" : "open";
    }
}
