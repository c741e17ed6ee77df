package io.calmdesk.casedesk.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calmdesk.casedesk.casefile.CaseForm.CustomerForm;
import io.calmdesk.casedesk.procedure.Responsible;
import io.calmdesk.kernel.Malformed;
import io.calmdesk.kernel.Malformed.FieldError;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseFormTests {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final CustomerForm ANONYMOUS = new CustomerForm(null, null, null, true);

    @ParameterizedTest
    @EnumSource(Channel.class)
    @Tag("R-039")
    void everyChannelCanBeTold(Channel channel) {
        assertThat(read(form("complaint", channel.code(), ANONYMOUS, "汤里有头发")).channel())
                .isEqualTo(channel);
    }

    @ParameterizedTest
    @EnumSource(CaseKind.class)
    @Tag("R-040")
    void everyKindCanBeTold(CaseKind kind) {
        assertThat(read(form(kind.code(), "phone", ANONYMOUS, "汤里有头发"))
                        .judgement()
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    @Tag("R-048")
    void whoDoesNotWishToStayUnnamedSaysAtLeastOneThing() {
        assertThat(read(form("complaint", "phone", new CustomerForm("王", null, null, null), "汤"))
                        .account()
                        .customer()
                        .name())
                .isEqualTo("王");
        refused(form("complaint", "phone", new CustomerForm(null, " ", "", false), "汤"), "customer", "missing");
        refused(form("complaint", "phone", null, "汤"), "customer", "missing");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThatThrownBy(() -> read(form(null, "smoke", null, " ")))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        refused -> assertThat(refused.errors())
                                .containsExactly(
                                        new FieldError("kind", "missing"),
                                        new FieldError("channel", "unknown-code"),
                                        new FieldError("words", "blank"),
                                        new FieldError("customer", "missing")));
    }

    @Test
    void lengthsAreCountedInCodePoints() {
        String longest = "😀".repeat(5_000);
        assertThat(read(form("complaint", "phone", ANONYMOUS, longest))
                        .account()
                        .words())
                .isEqualTo(longest);
        refused(form("complaint", "phone", ANONYMOUS, longest + "字"), "words", "too-long");
        refused(
                form("complaint", "phone", new CustomerForm("王".repeat(101), null, null, null), "汤"),
                "customer.name",
                "too-long");
    }

    @Test
    void momentsLieBetweenTheYear2000AndNow() {
        assertThat(read(received("2026-11-20T02:04:59Z")).receivedAt()).isAfter(NOW);
        assertThat(read(received("2026-11-20T10:00:00+08:00")).receivedAt()).isEqualTo(NOW);
        refused(received("2026-11-20T02:05:01Z"), "receivedAt", "in-the-future");
        refused(received("1999-12-31T23:59:59Z"), "receivedAt", "too-early");
        refused(received("yesterday"), "receivedAt", "invalid");
    }

    @Test
    void anExcerptNeverCutsACharacterInTwo() {
        Account account = read(form("complaint", "phone", ANONYMOUS, "a" + "😀".repeat(300)))
                .account();
        assertThat(account.excerpt()).containsEntry("words", "a" + "😀".repeat(199));
    }

    private static void refused(CaseForm form, String field, String code) {
        assertThatThrownBy(() -> read(form))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        refused -> assertThat(refused.errors()).containsExactly(new FieldError(field, code)));
    }

    private static ReceiveCase read(CaseForm form) {
        return form.read(Responsible.person("waiter"), false, NOW);
    }

    private static CaseForm received(String receivedAt) {
        return new CaseForm("complaint", "phone", null, null, null, ANONYMOUS, "汤", null, null, receivedAt);
    }

    private static CaseForm form(
            @Nullable String kind, @Nullable String channel, @Nullable CustomerForm customer, @Nullable String words) {
        return new CaseForm(kind, channel, null, null, null, customer, words, null, null, null);
    }
}
