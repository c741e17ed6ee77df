package io.calmdesk.tenants.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.tenants.policy.CaseKind;
import io.calmdesk.tenants.policy.CategoryList.Category;
import io.calmdesk.tenants.policy.DeadlinePolicy;
import io.calmdesk.tenants.policy.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R-001")
class IndustryTemplatesTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final IndustryTemplates templates = new IndustryTemplates();

    @ParameterizedTest
    @EnumSource
    void givesEveryIndustryAllItNeeds(Industry industry) {
        List<Industry> one = List.of(industry);
        assertThat(templates.deadlines(one))
                .hasSize(CaseKind.values().length)
                .allSatisfy(policy -> assertThat(policy.allowance()).isPositive());
        assertThat(templates.calendar(one, SHANGHAI).checked().hours()).isNotEmpty();
        assertThat(templates.categories(one).items())
                .extracting(Category::code)
                .anyMatch(code -> code.startsWith(industry.code()))
                .contains("X10");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R-023")
    void namesEveryCategoryInThreeLanguagesAndUnderAParentThatIsThere(Industry industry) {
        List<Category> items = templates.categories(List.of(industry)).items();
        Set<String> codes = items.stream().map(Category::code).collect(Collectors.toSet());
        assertThat(codes).hasSameSizeAs(items);
        assertThat(items).allSatisfy(item -> {
            assertThat(item.names()).containsOnlyKeys("zh-CN", "zh-TW", "en").doesNotContainValue("");
            if (item.parent() != null) {
                assertThat(codes).contains(item.parent());
            }
        });
    }

    @Test
    @Tag("R-013")
    void takesTheDeadlineOfAComplaintFromItsRow() {
        assertThat(complaint(Industry.RESTAURANT)).isEqualTo(Duration.ofDays(1));
        assertThat(templates.rowOf(CaseKind.COMPLAINT, List.of(Industry.RESTAURANT)))
                .isEqualTo("D-001");
        assertThat(complaint(Industry.STORE)).isEqualTo(Duration.ofDays(2));
        assertThat(templates.rowOf(CaseKind.COMPLAINT, List.of(Industry.STORE))).isEqualTo("D-003");
        assertThat(complaint(Industry.MANUFACTURER)).isEqualTo(Duration.ofDays(2));
        assertThat(complaint(Industry.HOTEL)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void takesTheShorterDeadlineOfTwoIndustries() {
        assertThat(complaint(Industry.STORE, Industry.RESTAURANT)).isEqualTo(Duration.ofDays(1));
        assertThat(complaint(Industry.RESTAURANT, Industry.STORE)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    @Tag("R-015")
    void isOpenAsLongAsAnyOfTheIndustries() {
        WorkCalendar both = templates.calendar(List.of(Industry.FINANCE, Industry.RESTAURANT), SHANGHAI);
        assertThat(both.hours().get(DayOfWeek.MONDAY))
                .containsExactly(new WorkCalendar.Opening(LocalTime.of(9, 0), LocalTime.of(22, 0)));
        assertThat(both.hours().get(DayOfWeek.SUNDAY))
                .containsExactly(new WorkCalendar.Opening(LocalTime.of(10, 0), LocalTime.of(22, 0)));
    }

    @Test
    @Tag("R-015")
    void knowsTheMainlandsHolidaysAndTheDaysWorkedInstead() {
        WorkCalendar calendar = templates.calendar(List.of(Industry.RESTAURANT), SHANGHAI);
        assertThat(calendar.holidays())
                .contains(LocalDate.parse("2024-10-01"), LocalDate.parse("2025-01-28"), LocalDate.parse("2026-10-01"))
                .hasSize(89);
        assertThat(calendar.workdays()).contains(LocalDate.parse("2026-02-28")).hasSize(19);
        assertThat(templates
                        .calendar(List.of(Industry.RESTAURANT), ZoneId.of("Asia/Taipei"))
                        .holidays())
                .isEmpty();
    }

    private Duration complaint(Industry... industries) {
        return templates.deadlines(List.of(industries)).stream()
                .filter(policy -> policy.kind() == CaseKind.COMPLAINT)
                .map(DeadlinePolicy::allowance)
                .findFirst()
                .orElseThrow();
    }
}
