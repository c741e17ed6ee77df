package io.calmdesk.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTableTests {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/cases, TENANT_API",
        "/api/v1/cases/01/history, TENANT_API",
        "/api/v1/stream, TENANT_API",
        "/api/v1/categories, TENANT_API",
        "/api/v1/reports/cases, TENANT_API",
        "/api/v1/me, OWN_API",
        "/api/v1/me/tenant, OWN_API",
        "/api/v1/public/laowang/cases, PUBLIC_API",
        "/api/v1/signups, SIGN_UP",
        "/auth/realms/calmdesk/protocol/openid-connect/token, IDENTITY",
        "/auth/resources/x/y.css, IDENTITY",
        "/login, OPEN",
        "/logout, SIGN_OUT",
        "/api/docs, OPEN",
        "/actuator/health, OPEN",
        "/, CONSOLE",
        "/cases/01, CONSOLE",
        "/assets/index-a1b2.js, CONSOLE",
        "/p/laowang, CONSOLE"
    })
    void everyPathLeadsToItsArea(String path, Area area) {
        assertThat(PathTable.area(path)).isEqualTo(area);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/v1",
                "/api/v1/casesx",
                "/api/v1/stream/more",
                "/api/v1/signups/1",
                "/api/v1/me/other",
                "/api/docs/x",
                "/actuator",
                "/actuator/env",
                "/v3/api-docs",
                "/auth/",
                "/auth/admin/master/console",
                "/auth/realms/master",
                "/auth/realms/calmdesk-other",
                "/login/other",
                "/auth/realms/calmdesk/../master",
                "/auth/realms/calmdesk/%2E%2e/master",
                "/auth/realms/calmdesk/%252e%252e/master",
                "/auth/realms/calmdesk/..%2Fmaster",
                "/auth/realms/calmdesk/..;/master",
                "//auth/admin",
                "/api/v1/cases/..",
                "*"
            })
    void everythingElseLeadsNowhere(String path) {
        assertThat(PathTable.area(path)).isEqualTo(Area.NOWHERE);
    }

    @Test
    void eachServiceAnswersItsOwnPaths() {
        assertThat(PathTable.services())
                .containsExactly(
                        "case-service",
                        "crisis-service",
                        "notification-service",
                        "reporting-service",
                        "tenant-service");
        assertThat(PathTable.patterns("case-service")).containsExactly("/api/v1/public/**", "/api/v1/cases/**");
        assertThat(PathTable.patterns("crisis-service")).containsExactly("/api/v1/crises/**");
        assertThat(PathTable.patterns("notification-service"))
                .containsExactly("/api/v1/notifications/**", "/api/v1/stream");
        assertThat(PathTable.serviceOf("/api/v1/signups")).isEqualTo("tenant-service");
    }
}
