package io.calmdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.Person;
import io.calmdesk.settings.PublishedTenants;
import io.calmdesk.settings.SettingsCopy;
import io.calmdesk.settings.SettingsTopic;
import io.calmdesk.testing.Infrastructure;
import io.calmdesk.testing.StandardTenants.StandardPerson;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import io.calmdesk.testing.TokenMaker;
import io.calmdesk.testing.WithInfrastructure;
import io.calmdesk.testing.WithTokens;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who gets in, with tokens verified as in production and people told on the real topic. */
@WithInfrastructure
@WithTokens
@SpringBootTest(
        classes = CallersIT.RealService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=callers", "calmdesk.settings.reader=true"})
class CallersIT {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(SampleService.Samples.class)
    static class RealService {}

    private static final StandardTenant OURS = business("ours");
    private static final StandardTenant THEIRS = business("theirs");

    @LocalServerPort
    int port;

    @Autowired
    SettingsCopy settings;

    private WebTestClient client;

    @BeforeEach
    void tellBothBusinesses() {
        client = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
        if (!settings.complete(OURS.id()) || !settings.complete(THEIRS.id())) {
            PublishedTenants.publish(OURS, THEIRS);
            until(() -> settings.complete(OURS.id()) && settings.complete(THEIRS.id()));
        }
        until(() -> get(OURS, OURS.apiClient(), Role.FRONT_LINE).status().is2xxSuccessful());
    }

    @Test
    @Tag("R-009")
    void aRightNeedsTheTokenAndTheRecords() {
        WebTestClient.BodyContentSpec waiter = who(OURS, OURS.waiter(), Role.FRONT_LINE, Role.TENANT_ADMIN);
        waiter.jsonPath("$.roles.length()").isEqualTo(1);
        waiter.jsonPath("$.roles[0]").isEqualTo("FRONT_LINE");
        waiter.jsonPath("$.name").isEqualTo(OURS.waiter().name());
        who(OURS, OURS.admin(), Role.CS_AGENT).jsonPath("$.roles.length()").isEqualTo(0);
        who(OURS, OURS.apiClient(), Role.CS_AGENT).jsonPath("$.apiClient").isEqualTo(true);
    }

    @Test
    @Tag("R-003")
    void oursAreNobodyInTheirBusiness() {
        assertThat(get(THEIRS, OURS.admin(), Role.TENANT_ADMIN).body()).contains("access-removed");
        assertThat(get(OURS, THEIRS.admin(), Role.TENANT_ADMIN).body()).contains("access-removed");
    }

    @Test
    void aBusinessNobodyHasToldUsOfIsInPreparation() {
        Answer answer = get(business("new"), OURS.admin(), Role.TENANT_ADMIN);
        assertThat(answer.status().value()).isEqualTo(503);
        assertThat(answer.body()).contains("tenant-preparing");
    }

    @Test
    void aRemovalActs() {
        assertThat(get(OURS, OURS.approver(), Role.APPROVER).status().value()).isEqualTo(200);
        remove(OURS, OURS.approver());
        until(() -> get(OURS, OURS.approver(), Role.APPROVER).status().value() == 403);
    }

    private record Answer(org.springframework.http.HttpStatusCode status, String body) {}

    private Answer get(StandardTenant tenant, StandardPerson person, Role... roles) {
        var result = send(tenant, person, roles).expectBody(String.class).returnResult();
        return new Answer(result.getStatus(), String.valueOf(result.getResponseBody()));
    }

    private WebTestClient.BodyContentSpec who(StandardTenant tenant, StandardPerson person, Role... roles) {
        return send(tenant, person, roles).expectStatus().isOk().expectBody();
    }

    private WebTestClient.ResponseSpec send(StandardTenant tenant, StandardPerson person, Role... roles) {
        String token = TokenMaker.shared().token(tenant.id(), person.actor(), roles);
        return client.get()
                .uri("/who")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private static void remove(StandardTenant tenant, StandardPerson person) {
        var removal = Person.removal(
                tenant.id(), person.actor(), InstantSource.system().millis());
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", Infrastructure.shared().kafkaBootstrap()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                    SettingsTopic.NAME,
                    SettingsTopic.partition(tenant.id(), SettingsTopic.PARTITIONS),
                    removal.key(),
                    removal.value()));
        }
    }

    private static void until(BooleanSupplier reached) {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("reached in time").isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static StandardTenant business(String slug) {
        return new StandardTenant(
                new TenantId(Ids.next()),
                slug + "-" + Ids.next().substring(24),
                slug,
                person(Role.TENANT_ADMIN),
                person(Role.CS_LEAD),
                person(Role.CS_AGENT),
                person(Role.FRONT_LINE),
                person(Role.APPROVER),
                person(Role.FRONT_LINE, Role.CS_AGENT));
    }

    private static StandardPerson person(Role... roles) {
        String actor = Ids.next();
        return new StandardPerson(actor, "姓名 " + actor, actor + "@calmdesk.test", List.of(roles));
    }
}
