package io.calmdesk.tenants.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.calmdesk.dossier.store.ClaimKey;
import io.calmdesk.dossier.store.Claims;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.MasterKey;
import io.calmdesk.tenants.RunningService;
import io.calmdesk.tenants.TestDesk;
import io.calmdesk.tenants.TestDesk.Answer;
import io.calmdesk.tenants.TestDesk.Business;
import io.calmdesk.tenants.signup.Checkpoint.Step;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class SignUpIT extends RunningService {

    private static final String SIGN_UPS = "/api/v1/signups";

    @Autowired
    private Claims claims;

    @Autowired
    private MasterKey master;

    @Autowired
    private ResumingSignUp resuming;

    private final String slug = TestDesk.slug();
    private final String email = TestDesk.email();
    private final String request = TestDesk.signUp("老王饭店", slug, email);

    @Test
    @Tag("R-001")
    void leadsToADeskThatWorksAtOnce() {
        Answer answer = desk.post(SIGN_UPS, null, request);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.body().path("slug").asString()).isEqualTo(slug);
        String tenant = answer.body().path("tenantId").asString();

        String token = TestDesk.tokenOf(email, TestDesk.PASSWORD, tenant);
        Answer profile = desk.get("/api/v1/settings/profile", token);
        assertThat(profile.status()).as(profile.toString()).isEqualTo(200);
        assertThat(profile.body().path("name").asString()).isEqualTo("老王饭店");
        Answer people = desk.get("/api/v1/people", token);
        assertThat(people.body().path("items")).singleElement().satisfies(admin -> {
            assertThat(admin.path("name").asString()).isEqualTo("王掌柜");
            assertThat(admin.path("email").asString()).isEqualTo(email);
            assertThat(admin.path("roles").toString()).isEqualTo("[\"tenant-admin\"]");
        });
        assertThat(desk.get("/api/v1/policies/deadlines", token).body().path("items"))
                .hasSize(15);
        assertThat(desk.get("/api/v1/categories", token).body().path("items").toString())
                .contains("\"R3a\"", "食物中异物");
    }

    @Test
    void mayHaveTheNameOfAnother() {
        assertThat(desk.business("同名饭店").tenant())
                .isNotEqualTo(desk.business("同名饭店").tenant());
    }

    @Test
    void isRefusedWhenTheSlugIsTaken() {
        Business first = desk.business();
        Answer answer = desk.post(SIGN_UPS, null, TestDesk.signUp("别家", first.slug(), email));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("slug-taken");
        assertThat(desk.post(SIGN_UPS, null, request).status())
                .as("the address is still free")
                .isEqualTo(201);
    }

    @Test
    void isRefusedWhenTheAddressHasAnAccount() {
        Business first = desk.business();
        Answer answer = desk.post(
                SIGN_UPS, null, TestDesk.signUp("第二家", slug, first.email().toUpperCase(Locale.ROOT)));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("account-exists");
        assertThat(desk.post(SIGN_UPS, null, request).status())
                .as("the slug is still free")
                .isEqualTo(201);
    }

    @Test
    void isRefusedWhenItIsFinishedAlready() {
        assertThat(desk.post(SIGN_UPS, null, request).status()).isEqualTo(201);
        Answer again = desk.post(SIGN_UPS, null, request);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isIn("slug-taken", "account-exists");
    }

    @Test
    void isAnsweredAgainUnderTheSameKey() {
        Map<String, String> key = Map.of("Idempotency-Key", "key-" + slug);
        Answer first = desk.send("POST", SIGN_UPS, null, request, key);
        Answer second = desk.send("POST", SIGN_UPS, null, request, key);
        assertThat(second.status()).as(second.toString()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        Answer other = desk.send("POST", SIGN_UPS, null, TestDesk.signUp("别的名字", slug, email), key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }

    @ParameterizedTest
    @CsvSource({
        "slug, ab, invalid-slug",
        "slug, Großes, invalid-slug",
        "slug, admin, reserved",
        "industries, XX, unknown-code",
        "locale, fr, unknown-code",
        "timeZone, Mars/Olympus, unknown-zone",
        "timeZone, +08:00, unknown-zone",
        "businessName, '   ', missing",
        "admin.email, nobody, invalid-email",
        "admin.password, short9999, too-short"
    })
    void isRefusedWithTheFieldAtFault(String field, String value, String code) {
        String body = switch (field) {
            case "slug" -> request.replace(slug, value);
            case "industries" -> request.replace("[\"R\"]", "[\"" + value + "\"]");
            case "locale" -> request.replace("zh-CN", value);
            case "timeZone" -> request.replace("Asia/Shanghai", value);
            case "businessName" -> request.replace("老王饭店", value);
            case "admin.email" -> request.replace(email, value);
            default -> request.replace(TestDesk.PASSWORD, value);
        };
        Answer answer = desk.post(SIGN_UPS, null, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.faults()).containsEntry(field, code);
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        Answer answer = desk.post(SIGN_UPS, null, "{}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults())
                .containsOnlyKeys(
                        "businessName",
                        "slug",
                        "industries",
                        "locale",
                        "timeZone",
                        "admin.name",
                        "admin.email",
                        "admin.password");
    }

    @Test
    void isWonByOneOfSeveralAtOnceWithTheSameSlug() {
        List<Answer> answers = atOnce(6, i -> TestDesk.signUp("第" + i + "家", slug, TestDesk.email()));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("slug-taken"));
    }

    @Test
    void isOneBusinessWhenTheSameRequestComesSeveralTimesAtOnce() {
        List<Answer> answers = atOnce(4, i -> request);
        Set<String> tenants = answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(answer -> answer.body().path("tenantId").asString())
                .collect(Collectors.toSet());
        assertThat(tenants).as(answers.toString()).hasSize(1);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409));
    }

    @Test
    void isWonByOneOfSeveralAtOnceWithTheSameAddress() {
        List<Answer> answers = atOnce(4, i -> TestDesk.signUp("家", TestDesk.slug(), email));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("account-exists"));
    }

    @Test
    void asksToComeAgainWhileAServiceHasNotTakenOver() {
        otherReaderSleeps();
        Answer waiting = desk.post(SIGN_UPS, null, request);
        assertThat(waiting.status()).isEqualTo(503);
        assertThat(waiting.code()).isEqualTo("signup-continuing");
        assertThat(waiting.headers().firstValue("Retry-After")).isPresent();
        otherReaderWakes();
        assertThat(desk.post(SIGN_UPS, null, request).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @EnumSource
    void isCarriedOnByTheSameRequestAfterACrash(Step step) {
        crashes.onceAfter(step);
        assertThat(desk.post(SIGN_UPS, null, request).status()).isEqualTo(500);
        Answer again = desk.post(SIGN_UPS, null, request);
        assertThat(again.status()).as(again.toString()).isEqualTo(201);
        String tenant = again.body().path("tenantId").asString();
        String token = TestDesk.tokenOf(email, TestDesk.PASSWORD, tenant);
        assertThat(desk.get("/api/v1/people", token).body().path("items")).hasSize(1);
        try (var keycloak = TestDesk.keycloak()) {
            assertThat(keycloak.realm("calmdesk").users().searchByEmail(email, true))
                    .hasSize(1);
            assertThat(keycloak.realm("calmdesk").organizations().search(tenant, true, 0, 10))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCOUNT_OPENED", "ORGANIZATION_READY", "SETTINGS_WRITTEN", "DESK_PREPARED"})
    void isCarriedOnByItselfOnceThereIsAnAccount(Step step) {
        crashes.onceAfter(step);
        assertThat(desk.post(SIGN_UPS, null, request).status()).isEqualTo(500);
        clock.advance(SignUp.FIRST_PAUSE);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(desk.post(SIGN_UPS, null, TestDesk.signUp("别家", slug, TestDesk.email()))
                                .code())
                        .isEqualTo("slug-taken"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(() -> {
            String tenant = organizationOf(email);
            String token = TestDesk.tokenOf(email, TestDesk.PASSWORD, tenant);
            assertThat(desk.get("/api/v1/settings/profile", token).status()).isEqualTo(200);
        });
    }

    @Test
    void givesSlugAndAddressBackWhenNobodyReturns() {
        crashes.onceAfter(Step.STARTED);
        assertThat(desk.post(SIGN_UPS, null, request).status()).isEqualTo(500);
        String other = TestDesk.signUp("别家", slug, TestDesk.email());
        assertThat(desk.post(SIGN_UPS, null, other).code()).isEqualTo("slug-taken");
        clock.advance(SignUp.PATIENCE);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(desk.post(SIGN_UPS, null, other).status()).isEqualTo(201));
    }

    @Test
    void givesSlugAndAddressBackAlsoWhenTheFirstTryToDoSoFailed() {
        crashes.onceAfter(Step.STARTED);
        assertThat(desk.post(SIGN_UPS, null, request).status()).isEqualTo(500);
        ClaimKey slugClaim = ClaimKey.platform("slug", slug);
        String signUp = claims.holder(slugClaim).orElseThrow();
        clock.advance(SignUp.PATIENCE);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(claims.holder(slugClaim)).isEmpty());
        String hash = new EmailHash(master).of(email);
        ClaimKey emailClaim = ClaimKey.platform("sign-up-email", hash);
        claims.claim(slugClaim, signUp, HexFormat.of().parseHex(hash), null);
        claims.claim(emailClaim, signUp, slug.getBytes(StandardCharsets.UTF_8), null);
        assertThat(desk.post(SIGN_UPS, null, TestDesk.signUp("别家", slug, TestDesk.email()))
                        .status())
                .isEqualTo(201);
        assertThat(desk.post(SIGN_UPS, null, TestDesk.signUp("老王饭店", TestDesk.slug(), email))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void holdsNobodyUpWhileItIsCarriedOnByItself() {
        crashes.onceAfter(Step.DESK_PREPARED);
        otherReaderSleeps();
        assertThat(desk.post(SIGN_UPS, null, request).status()).isEqualTo(500);
        TenantId tenant = new TenantId(organizationOf(email));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> resuming.resume(tenant));
    }

    @ParameterizedTest
    @EnumSource(names = {"SLUG_CLAIMED", "EMAIL_CLAIMED"})
    void leavesNothingTakenForEverWhenItDiesBeforeItIsWrittenDown(Step step) {
        crashes.onceAfter(step);
        assertThat(desk.post(SIGN_UPS, null, request).status()).isEqualTo(500);
        String other = TestDesk.signUp("别家", slug, TestDesk.email());
        assertThat(desk.post(SIGN_UPS, null, other).code()).isEqualTo("slug-taken");
        clock.advance(Duration.ofHours(2));
        assertThat(desk.post(SIGN_UPS, null, other).status()).isEqualTo(201);
        assertThat(desk.post(SIGN_UPS, null, TestDesk.signUp("老王饭店", TestDesk.slug(), email))
                        .status())
                .isEqualTo(201);
    }

    private static String organizationOf(String email) {
        try (var keycloak = TestDesk.keycloak()) {
            var realm = keycloak.realm("calmdesk");
            String user = realm.users().searchByEmail(email, true).getFirst().getId();
            return realm.organizations()
                    .members()
                    .getOrganizations(user, true)
                    .getFirst()
                    .getAlias();
        }
    }

    private List<Answer> atOnce(int count, IntFunction<String> body) {
        List<CompletableFuture<Answer>> sent = IntStream.range(0, count)
                .mapToObj(body)
                .map(one -> CompletableFuture.supplyAsync(() -> desk.post(SIGN_UPS, null, one)))
                .toList();
        return sent.stream().map(CompletableFuture::join).toList();
    }
}
