package io.calmdesk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Unavailable;
import io.calmdesk.settings.SettingsMessage.SettingRecord;
import io.calmdesk.settings.SettingsMessage.SettingsManifest;
import io.calmdesk.testing.Infrastructure;
import io.calmdesk.testing.WithInfrastructure;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@WithInfrastructure
class SettingsCopyIT {

    private static MongoClient client;

    private final TenantId tenant = new TenantId(Ids.next());
    private final TenantId other = new TenantId(Ids.next());
    private final KeyWrapping wrapping =
            new KeyWrapping(MasterKey.of(Infrastructure.shared().masterKey()));
    private MongoCollection<Document> documents;
    private SettingsStore store;
    private SettingsCopy copy;
    private TenantKeys keys;
    private People people;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(Infrastructure.shared().mongodbUri());
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @BeforeEach
    void emptyCopy() {
        documents = client.getDatabase(System.getProperty("spring.mongodb.database"))
                .getCollection(SettingsStore.COLLECTION);
        documents.drop();
        SettingsIndexes.create(documents);
        store = new SettingsStore(documents);
        copy = new SettingsCopy(store, List.of("deadlines", "profile"));
        keys = new TenantKeys(store, wrapping);
        people = new People(store, keys, List.of("deadlines", "profile"));
    }

    @Test
    void theNewestVersionIsCurrentAndOlderOnesStayReadable() {
        apply(deadline(tenant, 1, "PT24H"), deadline(tenant, 2, "PT20S"));

        assertThat(copy.current(tenant, "deadlines", "complaint").orElseThrow().data())
                .containsEntry("allowance", "PT20S");
        assertThat(copy.at(tenant, "deadlines", "complaint", 1).orElseThrow().data())
                .containsEntry("allowance", "PT24H");
        assertThat(copy.at(tenant, "deadlines", "complaint", 3)).isEmpty();
        assertThat(copy.current(other, "deadlines", "complaint")).isEmpty();
        assertThat(copy.at(other, "deadlines", "complaint", 1)).isEmpty();
    }

    @Test
    void aRepeatOfAnOldVersionDoesNotBecomeCurrentAgain() {
        apply(deadline(tenant, 1, "PT24H"), deadline(tenant, 2, "PT20S"));
        apply(deadline(tenant, 1, "PT24H"));

        assertThat(copy.current(tenant, "deadlines", "complaint").orElseThrow().version())
                .isEqualTo(2);
        assertThat(documents.countDocuments(new Document("current", true))).isEqualTo(1);
    }

    @Test
    void numbersListsAndMapsComeBackAsTheyWere() {
        Map<String, Object> data = Map.of(
                "whole", 1, "big", 1L << 40, "decimal", new BigDecimal("1.50"), "list", List.of(Map.of("a", true)));
        apply(new SettingRecord(tenant, "ladders", "default", 1, data));

        assertThat(copy.current(tenant, "ladders", "default").orElseThrow().data())
                .isEqualTo(data);
    }

    @Test
    void aSectionIsWholeWhenEverythingItsManifestAsksForIsThere() {
        apply(deadline(tenant, 1, "PT24H"), new SettingsManifest(tenant, "deadlines", Map.of("complaint", 2L)));
        assertThat(copy.section(tenant, "deadlines")).isEmpty();

        apply(deadline(tenant, 2, "PT24H"));
        assertThat(copy.section(tenant, "deadlines").orElseThrow().items()).containsOnlyKeys("complaint");
        assertThat(copy.section(other, "deadlines")).isEmpty();
    }

    @Test
    void aWholeSectionStaysWholeWhileTheNextManifestWaitsForItsItems() {
        apply(deadline(tenant, 1, "PT24H"), new SettingsManifest(tenant, "deadlines", Map.of("complaint", 1L)));
        apply(new SettingsManifest(tenant, "deadlines", Map.of("complaint", 1L, "enquiry", 1L)));

        assertThat(copy.section(tenant, "deadlines")).isPresent();
    }

    @Test
    void aTenantIsServedOnlyWhenEveryRequiredSectionIsWhole() {
        apply(deadline(tenant, 1, "PT24H"), new SettingsManifest(tenant, "deadlines", Map.of("complaint", 1L)));
        assertThatThrownBy(() -> copy.requireComplete(tenant)).isInstanceOfSatisfying(Unavailable.class, it -> {
            assertThat(it.code()).isEqualTo("tenant-preparing");
            assertThat(it.retryAfter()).hasSeconds(1);
        });

        apply(profile(tenant, "laowang").toRecord(1), new SettingsManifest(tenant, "profile", Map.of("tenant", 1L)));
        copy.requireComplete(tenant);
        assertThat(copy.complete(other)).isFalse();
    }

    @Test
    void aTombstoneForgetsOneVersion() {
        apply(deadline(tenant, 1, "PT24H"), deadline(tenant, 2, "PT20S"));
        new SettingsIntake(documents).apply(List.of(), List.of(new SettingKey(tenant, "deadlines", "complaint", 1)));

        assertThat(copy.at(tenant, "deadlines", "complaint", 1)).isEmpty();
        assertThat(copy.current(tenant, "deadlines", "complaint")).isPresent();
    }

    @Test
    void aBusinessIsFoundByItsSlugAndByTheSlugsItHad() {
        var profiles = new Profiles(store);
        apply(
                profile(tenant, "laowang").toRecord(1),
                profile(tenant, "wang", "laowang").toRecord(2));
        apply(profile(other, "heting").toRecord(1));

        assertThat(profiles.bySlug("wang").orElseThrow().tenant()).isEqualTo(tenant);
        assertThat(profiles.bySlug("laowang").orElseThrow().slug()).isEqualTo("wang");
        assertThat(profiles.bySlug("heting").orElseThrow().tenant()).isEqualTo(other);
        assertThat(profiles.bySlug("nobody")).isEmpty();
        assertThat(profiles.of(tenant).orElseThrow().oldSlugs()).containsExactly("laowang");
    }

    @Test
    @Tag("R-003")
    void aPersonIsKnownInTheirOwnBusinessOnlyAndGoneOnceRemoved() {
        publishKeys(tenant);
        publishKeys(other);
        apply(person(tenant, "sub-1", true, Role.CS_LEAD).toRecord(1, keys.of(tenant)));

        Person found = people.person(tenant, "sub-1").orElseThrow();
        assertThat(found.name()).isEqualTo("姓名 sub-1");
        assertThat(found.email()).isEqualTo("sub-1@example.com");
        assertThat(people.person(other, "sub-1")).isEmpty();
        assertThat(people.tenantsOf("sub-1")).containsExactly(tenant);

        apply(Person.removal(tenant, "sub-1", 2));
        assertThat(people.person(tenant, "sub-1")).isEmpty();
        assertThat(people.withRole(tenant, Role.CS_LEAD)).isEmpty();
        assertThat(people.tenantsOf("sub-1")).isEmpty();
    }

    @Test
    void aPersonIsLetInOnceTheirBusinessIsWhole() {
        publishKeys(tenant);
        apply(
                person(tenant, "sub-1", true, Role.CS_LEAD).toRecord(1, keys.of(tenant)),
                deadline(tenant, 1, "PT24H"),
                new SettingsManifest(tenant, "deadlines", Map.of("complaint", 1L)));
        assertThatThrownBy(() -> people.admitted(tenant, "sub-1")).isInstanceOf(Unavailable.class);

        apply(profile(tenant, "laowang").toRecord(1), new SettingsManifest(tenant, "profile", Map.of("tenant", 1L)));
        assertThat(people.admitted(tenant, "sub-1")).isPresent();
        assertThat(people.admitted(tenant, "sub-2")).isEmpty();
        assertThatThrownBy(() -> people.admitted(other, "sub-1")).isInstanceOf(Unavailable.class);
    }

    @Test
    void theHoldersOfARoleAreItsActivePeople() {
        publishKeys(tenant);
        publishKeys(other);
        Sealer sealer = keys.of(tenant);
        apply(
                person(tenant, "a", true, Role.CS_LEAD, Role.APPROVER).toRecord(1, sealer),
                person(tenant, "b", false, Role.CS_LEAD).toRecord(1, sealer),
                person(tenant, "c", true, Role.CS_AGENT).toRecord(1, sealer),
                new Person(tenant, "d", Person.Kind.API_CLIENT, Set.of(Role.CS_LEAD), true, "en", "till", null)
                        .toRecord(1, sealer),
                person(other, "e", true, Role.CS_LEAD).toRecord(1, keys.of(other)));

        assertThat(people.withRole(tenant, Role.CS_LEAD))
                .extracting(Person::actor)
                .containsExactly("a");
        assertThat(people.person(tenant, "b").orElseThrow().active()).isFalse();
        assertThat(people.person(tenant, "d").orElseThrow().email()).isNull();
    }

    @Test
    void withoutKeysATenantIsStillBeingPrepared() {
        assertThatThrownBy(() -> keys.of(tenant)).isInstanceOf(Unavailable.class);
    }

    @Test
    void everyQuestionIsAnsweredByAnIndex() {
        for (Document question : List.of(
                new Document("current", true)
                        .append("_id.tenant", "t")
                        .append("_id.section", new Document("$in", List.of("profile"))),
                new Document("current", true)
                        .append("_id.tenant", "t")
                        .append("_id.section", "people")
                        .append("_id.item", "x"),
                new Document("current", true)
                        .append("_id.tenant", "t")
                        .append("_id.item", null)
                        .append("_id.manifest", true),
                new Document("current", true).append("slugs", "laowang"),
                new Document("current", true).append("_id.item", "x").append("_id.section", "people"))) {
            assertThat(documents.find(question).explain().toJson())
                    .as(question.toJson())
                    .contains("IXSCAN")
                    .doesNotContain("COLLSCAN");
        }
    }

    private void apply(SettingsMessage... messages) {
        // over the wire format, as from the topic
        new SettingsIntake(documents)
                .apply(
                        Arrays.stream(messages)
                                .map(it -> SettingsFormat.read(it.value()))
                                .toList(),
                        List.of());
    }

    private void publishKeys(TenantId of) {
        apply(wrapping.toRecord(of, 1, wrapping.newKeys(of)));
    }

    private static SettingRecord deadline(TenantId of, long version, String allowance) {
        return new SettingRecord(of, "deadlines", "complaint", version, Map.of("allowance", allowance));
    }

    private static Profile profile(TenantId of, String slug, String... oldSlugs) {
        return new Profile(of, slug, List.of(oldSlugs), "老王饭店", "zh-CN", "Asia/Shanghai", List.of("R"), "admin");
    }

    private static Person person(TenantId of, String actor, boolean active, Role... roles) {
        return new Person(
                of, actor, Person.Kind.PERSON, Set.of(roles), active, "zh-CN", "姓名 " + actor, actor + "@example.com");
    }
}
