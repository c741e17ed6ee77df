package io.calmdesk.tenants.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.tenants.EventContract;
import io.calmdesk.tenants.RunningService;
import io.calmdesk.tenants.TestDesk.Answer;
import io.calmdesk.tenants.TestDesk.Business;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesIT extends RunningService {

    private static final String COMPLAINTS = "/api/v1/policies/deadlines/complaint";
    private static final String LADDER = "/api/v1/policies/ladders/default";
    private static final String CALENDAR = "/api/v1/policies/calendars/default";

    private Business business;

    @BeforeEach
    void open() {
        business = desk.business();
    }

    @Test
    @Tag("R-013")
    void answersWhenTheDeadlineIsInForce() {
        Answer set = desk.put(COMPLAINTS, business.token(), "{\"allowance\":\"PT20S\"}");
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        assertThat(set.body().path("kind").asString()).isEqualTo("complaint");
        assertThat(set.body().path("allowance").asString()).isEqualTo("PT20S");
        assertThat(set.body().path("version").asLong()).isEqualTo(2);
        assertThat(set.body().has("applied")).isFalse();
        Answer same = desk.put(COMPLAINTS, business.token(), "{\"allowance\":\"PT20S\"}");
        assertThat(same.body().path("version").asLong()).as("nothing changed").isEqualTo(2);
        assertThat(desk.get("/api/v1/policies/deadlines", business.token())
                        .body()
                        .path("items")
                        .toString())
                .contains("\"PT20S\"", "\"PT72H\"");
    }

    @Test
    void saysSoWhenAServiceHasNotTakenItOver() {
        otherReaderSleeps();
        Answer set = desk.put(COMPLAINTS, business.token(), "{\"allowance\":\"PT1H\"}");
        assertThat(set.status()).isEqualTo(202);
        assertThat(set.body().path("applied").asBoolean(true)).isFalse();
        otherReaderWakes();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(desk.put(COMPLAINTS, business.token(), "{\"allowance\":\"PT1H\"}")
                                .status())
                        .isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"allowance\":\"tomorrow\"}', invalid-duration",
        "'{\"allowance\":\"PT0S\"}', out-of-range",
        "'{\"allowance\":\"P367D\"}', out-of-range",
        "'{}', missing"
    })
    void refusesWhatIsNoAllowance(String body, String code) {
        Answer answer = desk.put(COMPLAINTS, business.token(), body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsEntry("allowance", code);
    }

    @Test
    void doesNotKnowOtherKinds() {
        assertThat(desk.put("/api/v1/policies/deadlines/quarrel", business.token(), "{\"allowance\":\"PT1H\"}")
                        .status())
                .isEqualTo(404);
        assertThat(desk.put(COMPLAINTS, business.token(), "{\"allowance\":\"PT1H\",\"x\":1}")
                        .code())
                .isEqualTo("unknown-field");
    }

    @Test
    void takesALadder() {
        Answer set = desk.put(
                LADDER,
                business.token(),
                "{\"marks\":[{\"share\":10,\"tell\":[\"owner\",\"cs-lead\"]},{\"share\":100,\"tell\":[\"approver\"]}],"
                        + "\"channels\":[\"email\"]}");
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        Answer read = desk.get(LADDER, business.token());
        assertThat(read.body().path("data").path("marks")).hasSize(2);
        assertThat(read.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(desk.put(
                                LADDER,
                                business.token(),
                                "{\"marks\":[{\"share\":10,\"tell\":[\"nobody\"]}],\"channels\":[\"email\"]}")
                        .faults())
                .containsEntry("marks.tell", "unknown-code");
    }

    @Test
    @Tag("R-015")
    void takesACalendar() {
        Answer set = desk.put(
                CALENDAR,
                business.token(),
                "{\"timeZone\":\"Asia/Taipei\",\"hours\":{\"MONDAY\":[[\"09:00\",\"12:00\"],[\"13:00\",\"18:00\"]]},"
                        + "\"holidays\":[\"2026-10-10\"]}");
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        assertThat(desk.get(CALENDAR, business.token())
                        .body()
                        .path("data")
                        .path("hours")
                        .path("MONDAY")
                        .toString())
                .isEqualTo("[[\"09:00\",\"12:00\"],[\"13:00\",\"18:00\"]]");
        assertThat(desk.put(
                                CALENDAR,
                                business.token(),
                                "{\"timeZone\":\"Asia/Taipei\",\"hours\":{\"MONDAY\":[[\"18:00\",\"09:00\"]]}}")
                        .faults())
                .containsEntry("hours", "out-of-range");
    }

    @Test
    @Tag("R-015")
    void isOpenUntilTheEndOfTheDay() {
        Answer set = desk.put(CALENDAR, business.token(), hours("[[\"18:00\",\"24:00\"]]"));
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        assertThat(set.body().path("data").path("hours").path("MONDAY").toString())
                .isEqualTo("[[\"18:00\",\"24:00\"]]");
        EventContract.assertKept(
                "calmdesk.tenant.settings.calendar", set.body().path("data").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[\"09:00:30\",\"18:00\"]]       | invalid-time",
                "[[\"09:00\",\"18:00:00\"]]       | invalid-time",
                "[[\"9:00\",\"18:00\"]]           | invalid-time",
                "[[\"24:00\",\"24:00\"]]          | invalid-time",
                "[[\"09:00\",\"24:01\"]]          | invalid-time",
                "[[\"09:00\",\"25:00\"]]          | invalid-time",
                "[[\"09:00\",\"00:00\"]]          | out-of-range",
                "[[\"18:00\",\"24:00\"],[\"08:00\",\"09:00\"]] | out-of-range",
            })
    void knowsOneGrammarForTimesOfDay(String monday, String code) {
        assertThat(desk.put(CALENDAR, business.token(), hours(monday)).faults()).containsEntry("hours", code);
    }

    @Test
    void opensAtMostTenTimesADay() {
        String eleven = IntStream.range(0, 11)
                .mapToObj(hour -> "[\"%02d:00\",\"%02d:30\"]".formatted(hour, hour))
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(desk.put(CALENDAR, business.token(), hours(eleven)).faults()).containsEntry("hours", "too-long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calendars | {\"timeZone\":\"Asia/Taipei\",\"hours\":{\"MONDAY\":null}}",
                "calendars | {\"timeZone\":\"Asia/Taipei\",\"hours\":{\"MONDAY\":[null]}}",
                "calendars | {\"timeZone\":\"Asia/Taipei\",\"hours\":{\"MONDAY\":[[\"09:00\",null]]}}",
                "calendars | {\"timeZone\":\"Asia/Taipei\",\"hours\":{\"MONDAY\":[[\"09:00\",\"18:00\"]]},\"holidays\":[null]}",
                "ladders   | {\"marks\":[null],\"channels\":[\"email\"]}",
                "ladders   | {\"marks\":[{\"share\":7,\"tell\":[null]}],\"channels\":[\"email\"]}",
                "ladders   | {\"marks\":[{\"share\":7,\"tell\":[\"owner\"]}],\"channels\":[null]}",
            })
    void refusesListsWithNothingInThem(String section, String body) {
        Answer answer = desk.put("/api/v1/policies/" + section + "/default", business.token(), body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid-field");
    }

    private static String hours(String monday) {
        return "{\"timeZone\":\"Asia/Taipei\",\"hours\":{\"MONDAY\":" + monday + "}}";
    }
}
