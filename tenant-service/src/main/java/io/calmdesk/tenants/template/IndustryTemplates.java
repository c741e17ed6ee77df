package io.calmdesk.tenants.template;

import io.calmdesk.tenants.policy.CaseKind;
import io.calmdesk.tenants.policy.CategoryList;
import io.calmdesk.tenants.policy.CategoryList.Category;
import io.calmdesk.tenants.policy.DeadlinePolicy;
import io.calmdesk.tenants.policy.WorkCalendar;
import io.calmdesk.tenants.policy.WorkCalendar.Opening;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The template of a business's industries; where it is several, the shortest deadline and the longest day count. */
public final class IndustryTemplates {

    private final Deadlines deadlines = TemplateFiles.read("deadlines", Deadlines.class);
    private final Hours hours = TemplateFiles.read("hours", Hours.class);
    private final Holidays holidays = TemplateFiles.read("holidays-mainland", Holidays.class);
    private final Categories categories = TemplateFiles.read("categories", Categories.class);

    /** How long a solution may take, one policy for each kind of case. */
    public List<DeadlinePolicy> deadlines(List<Industry> industries) {
        List<DeadlinePolicy> policies = new ArrayList<>();
        for (CaseKind kind : CaseKind.values()) {
            policies.add(
                    DeadlinePolicy.untilSolution(kind, rule(kind, industries).allowance()));
        }
        return policies;
    }

    /** The figure a deadline is taken from: its row in the list of deadlines ({@code D-003}), or {@code own}. */
    public String rowOf(CaseKind kind, List<Industry> industries) {
        return rule(kind, industries).row();
    }

    /** Opening hours of the industries and, inside mainland China, its public holidays with the days worked instead. */
    public WorkCalendar calendar(List<Industry> industries, ZoneId zone) {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Hours.Day> open = industries.stream()
                    .map(industry -> hours.industries().get(industry.code()))
                    .filter(of -> day.getValue() <= of.days())
                    .toList();
            if (!open.isEmpty()) {
                week.put(day, List.of(widest(open)));
            }
        }
        boolean mainland = holidays.zones().contains(zone.getId());
        TreeSet<LocalDate> off = new TreeSet<>();
        TreeSet<LocalDate> worked = new TreeSet<>();
        if (mainland) {
            holidays.years().values().forEach(year -> {
                off.addAll(year.holidays());
                worked.addAll(year.workdays());
            });
        }
        return new WorkCalendar(zone, week, List.copyOf(off), List.copyOf(worked));
    }

    /** The category trees of the industries, followed by the categories every business carries. */
    public CategoryList categories(List<Industry> industries) {
        List<Category> items = new ArrayList<>();
        industries.forEach(industry -> items.addAll(categories.trees().getOrDefault(industry.code(), List.of())));
        items.addAll(categories.trees().getOrDefault("ANY", List.of()));
        return new CategoryList(items);
    }

    private Deadlines.Rule rule(CaseKind kind, List<Industry> industries) {
        Deadlines.Rule any = deadlines.any().get(kind.code());
        if (any == null) {
            throw new IllegalStateException("no deadline for " + kind.code());
        }
        return industries.stream()
                .map(industry -> deadlines
                        .industries()
                        .getOrDefault(industry.code(), Map.of())
                        .getOrDefault(kind.code(), any))
                .min(Comparator.comparing(Deadlines.Rule::allowance))
                .orElse(any);
    }

    private static Opening widest(List<Hours.Day> days) {
        LocalTime open = days.stream()
                .map(Hours.Day::open)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalTime close = days.stream()
                .map(Hours.Day::close)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Opening(open, close);
    }

    record Deadlines(int version, Map<String, Rule> any, Map<String, Map<String, Rule>> industries) {
        record Rule(Duration allowance, String row) {}
    }

    record Hours(int version, Map<String, Day> industries) {
        record Day(LocalTime open, LocalTime close, int days) {}
    }

    record Holidays(int version, List<String> zones, Map<String, Year> years) {
        record Year(List<LocalDate> holidays, List<LocalDate> workdays) {}
    }

    record Categories(int version, Map<String, List<Category>> trees) {}
}
