package io.calmdesk.casedesk.casefile.settings;

import io.calmdesk.casedesk.casefile.CaseKind;
import io.calmdesk.casedesk.casefile.Policies;
import io.calmdesk.casedesk.procedure.ProcedureTemplate;
import io.calmdesk.casedesk.promise.Allowance;
import io.calmdesk.casedesk.promise.Ladder;
import io.calmdesk.casedesk.promise.Opening;
import io.calmdesk.casedesk.promise.PolicyPin;
import io.calmdesk.casedesk.promise.PromiseClass;
import io.calmdesk.casedesk.promise.PromiseTerms;
import io.calmdesk.casedesk.promise.WorkingCalendar;
import io.calmdesk.settings.Sections;
import io.calmdesk.settings.Setting;
import io.calmdesk.settings.TenantSettings;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Policies out of the settings a tenant has published. */
final class SettingsPolicies implements Policies {

    private final TenantSettings settings;

    SettingsPolicies(TenantSettings settings) {
        this.settings = settings;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of(text(item(Sections.PROFILE, Sections.TENANT).data(), "timeZone"));
    }

    @Override
    public boolean knowsCategory(String code) {
        return list(item(Sections.CATEGORIES, Sections.DEFAULT).data(), "items").stream()
                .anyMatch(it -> it instanceof Map<?, ?> category && code.equals(category.get("code")));
    }

    @Override
    public List<PromiseTerms> terms(CaseKind kind, ProcedureTemplate template) {
        Setting deadline = item(Sections.DEADLINES, kind.code());
        Setting ladder = item(Sections.LADDERS, Sections.DEFAULT);
        Setting calendar = item(Sections.CALENDARS, Sections.DEFAULT);
        String label = text(deadline.data(), "promise");
        return List.of(new PromiseTerms(
                label,
                PromiseClass.of(text(deadline.data(), "class")).orElseThrow(),
                Allowance.of(text(deadline.data(), "allowance"), text(deadline.data(), "counting")),
                keptBy(template, label),
                ladder(ladder.data()),
                calendar(calendar.data()),
                pin(deadline),
                pin(ladder),
                pin(calendar)));
    }

    private static List<String> keptBy(ProcedureTemplate template, String label) {
        return template.promises().stream()
                .filter(rule -> rule.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("procedure " + template.id() + " cannot keep " + label))
                .keptBy();
    }

    private static Ladder ladder(Map<String, Object> data) {
        return new Ladder(
                list(data, "marks").stream().map(SettingsPolicies::rung).toList());
    }

    private static Ladder.Rung rung(Object mark) {
        if (mark instanceof Map<?, ?> it
                && it.get("share") instanceof Number share
                && it.get("tell") instanceof List<?> tell) {
            return new Ladder.Rung(share.intValue(), texts(tell));
        }
        throw new IllegalStateException("not a mark of a ladder");
    }

    static WorkingCalendar calendar(Map<String, Object> data) {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        if (data.get("hours") instanceof Map<?, ?> hours) {
            hours.forEach((day, openings) -> week.put(DayOfWeek.valueOf(String.valueOf(day)), openings(openings)));
        }
        return new WorkingCalendar(
                ZoneId.of(text(data, "timeZone")), week, dates(data, "holidays"), dates(data, "workdays"));
    }

    private static List<Opening> openings(Object openings) {
        return ((List<?>) openings)
                .stream()
                        .map(SettingsPolicies::texts)
                        .map(opening -> Opening.of(opening.getFirst(), opening.getLast()))
                        .toList();
    }

    private static Set<LocalDate> dates(Map<String, Object> data, String member) {
        return list(data, member).stream()
                .map(it -> LocalDate.parse(String.valueOf(it)))
                .collect(Collectors.toSet());
    }

    private Setting item(String section, String item) {
        return settings.item(section, item)
                .orElseThrow(() -> new IllegalStateException("settings without " + section + "/" + item));
    }

    private static PolicyPin pin(Setting setting) {
        return new PolicyPin(setting.item(), setting.version());
    }

    private static String text(Map<String, Object> data, String member) {
        if (data.get(member) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("setting without text member " + member);
    }

    private static List<?> list(Map<String, Object> data, String member) {
        return data.get(member) instanceof List<?> list ? list : List.of();
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
