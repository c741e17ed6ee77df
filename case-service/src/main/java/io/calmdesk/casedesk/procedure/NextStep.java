package io.calmdesk.casedesk.procedure;

import java.util.Map;
import java.util.Optional;

/** What has to be done next in a case, and who has to do it; {@code names} says it by language. */
public record NextStep(String step, Map<String, String> names, Responsible who) {

    static NextStep of(Step.Outline outline, Responsible owner, Optional<Responsible> handler) {
        Responsible who = outline.who().stream()
                .flatMap(rule -> switch (rule) {
                    case OWNER -> Optional.of(owner).stream();
                    case HANDLER -> handler.stream();
                })
                .findFirst()
                .orElse(owner);
        return new NextStep(outline.id(), outline.names(), who);
    }

    /** The step's name in a language, in English when it has none. */
    public String nameIn(String locale) {
        return names.getOrDefault(locale, names.getOrDefault("en", step));
    }
}
