package io.calmdesk.casedesk.procedure.json;

import io.calmdesk.casedesk.procedure.ProcedureTemplate;
import io.calmdesk.casedesk.procedure.ProcedureTemplates;
import io.calmdesk.casedesk.procedure.Step;
import io.calmdesk.casedesk.procedure.WhoRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The templates that come with this release, one file a version. */
public final class ShippedTemplates implements ProcedureTemplates {

    private static final List<String> FILES = List.of("record-judge-tell@1");

    private final Map<String, ProcedureTemplate> templates = new HashMap<>();

    public ShippedTemplates() {
        FILES.forEach(file -> templates.put(file, read(file)));
    }

    @Override
    public ProcedureTemplate atReceipt() {
        return at("record-judge-tell", 1);
    }

    @Override
    public ProcedureTemplate at(String id, int version) {
        ProcedureTemplate found = templates.get(id + "@" + version);
        if (found == null) {
            throw new IllegalStateException("no procedure template " + id + "@" + version);
        }
        return found;
    }

    private static ProcedureTemplate read(String file) {
        try (InputStream in = ShippedTemplates.class.getResourceAsStream("/procedures/" + file + ".json")) {
            if (in == null) {
                throw new IllegalStateException("procedure template " + file + " is not in this release");
            }
            return JsonMapper.shared().readValue(in, TemplateFile.class).template();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record TemplateFile(
            String id,
            int version,
            List<StepEntry> steps,
            List<ProcedureTemplate.PromiseRule> promises,
            StepEntry closing) {

        ProcedureTemplate template() {
            return new ProcedureTemplate(
                    id, version, steps.stream().map(StepEntry::step).toList(), promises, closing.outline());
        }
    }

    private record StepEntry(
            @Nullable String kind,
            String id,
            Map<String, String> names,
            List<WhoRule> who,
            @Nullable List<String> after,
            @Nullable List<String> doneBy) {

        Step step() {
            return switch (String.valueOf(kind)) {
                case "record" -> new Step.RecordStep(outline());
                case "judge" -> new Step.JudgeStep(outline());
                case "tell" -> new Step.TellStep(outline());
                default -> throw new IllegalStateException("unknown kind of step: " + kind);
            };
        }

        Step.Outline outline() {
            return new Step.Outline(
                    id, names, who, after == null ? List.of() : after, doneBy == null ? List.of() : doneBy);
        }
    }
}
