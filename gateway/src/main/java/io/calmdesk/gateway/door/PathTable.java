package io.calmdesk.gateway.door;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which paths there are, whose they are, and that there are no others. */
public final class PathTable {

    public static final String LOGIN = "/login";
    public static final String LOGIN_RETURN = "/login/oauth2/code/keycloak";
    public static final String LOGOUT = "/logout";
    public static final String ME = "/api/v1/me";
    public static final String MY_TENANT = "/api/v1/me/tenant";
    public static final String API_DOCS = "/api/docs";
    public static final String HEALTH = "/actuator/health";
    public static final String STREAM = "/api/v1/stream";

    private static final String TENANTS = "tenant-service";
    private static final String CASES = "case-service";
    private static final String CRISES = "crisis-service";
    private static final String NOTIFICATIONS = "notification-service";
    private static final String REPORTS = "reporting-service";

    private static final List<Row> ROWS = List.of(
            tree("/api/v1/public", Area.PUBLIC_API, CASES),
            tree("/api/v1/cases", Area.TENANT_API, CASES),
            tree("/api/v1/crises", Area.TENANT_API, CRISES),
            exactly("/api/v1/signups", Area.SIGN_UP, TENANTS),
            tree("/api/v1/api-clients", Area.TENANT_API, TENANTS),
            tree("/api/v1/people", Area.TENANT_API, TENANTS),
            tree("/api/v1/policies", Area.TENANT_API, TENANTS),
            tree("/api/v1/settings", Area.TENANT_API, TENANTS),
            tree("/api/v1/categories", Area.TENANT_API, TENANTS),
            tree("/api/v1/notifications", Area.TENANT_API, NOTIFICATIONS),
            exactly(STREAM, Area.TENANT_API, NOTIFICATIONS),
            tree("/api/v1/reports", Area.TENANT_API, REPORTS),
            tree("/auth/realms/calmdesk", Area.IDENTITY, null),
            tree("/auth/resources", Area.IDENTITY, null),
            exactly(ME, Area.OWN_API, null),
            exactly(MY_TENANT, Area.OWN_API, null),
            exactly(LOGIN, Area.OPEN, null),
            exactly(LOGIN_RETURN, Area.OPEN, null),
            exactly(LOGOUT, Area.SIGN_OUT, null),
            exactly(API_DOCS, Area.OPEN, null),
            exactly(HEALTH, Area.OPEN, null));

    /** Below these there is only what the table names; everything else may be a file or page of the console. */
    private static final List<Row> CLOSED = Stream.of("/api", "/auth", "/actuator", "/login", "/v3", "/internal")
            .map(path -> tree(path, Area.NOWHERE, null))
            .toList();

    /** Other spellings of a path are how one walks around a table. */
    private static final List<String> DISGUISES =
            List.of("//", "/./", "/../", "\\", ";", "%2e", "%2f", "%5c", "%3b", "%25", "%00");

    private PathTable() {}

    /** Where a path, as it came over the wire, leads. */
    public static Area area(String rawPath) {
        if (disguised(rawPath)) {
            return Area.NOWHERE;
        }
        return row(ROWS, rawPath).or(() -> row(CLOSED, rawPath)).map(Row::area).orElse(Area.CONSOLE);
    }

    /** The services behind the gateway, in stable order. */
    public static List<String> services() {
        return ROWS.stream()
                .flatMap(row -> Stream.ofNullable(row.service()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The service that answers a path. */
    public static String serviceOf(String path) {
        return row(ROWS, path).map(Row::service).orElseThrow();
    }

    /** The path patterns a service answers, in the form routes are written. */
    public static List<String> patterns(String service) {
        return ROWS.stream()
                .filter(row -> service.equals(row.service()))
                .map(Row::pattern)
                .toList();
    }

    /** The path patterns of Keycloak that are open. */
    public static List<String> identityPatterns() {
        return ROWS.stream()
                .filter(row -> row.area() == Area.IDENTITY)
                .map(Row::pattern)
                .toList();
    }

    private static Optional<Row> row(List<Row> rows, String path) {
        return rows.stream().filter(row -> row.matches(path)).findFirst();
    }

    private static boolean disguised(String rawPath) {
        String path = rawPath.toLowerCase(Locale.ROOT);
        return !path.startsWith("/")
                || path.endsWith("/.")
                || path.endsWith("/..")
                || DISGUISES.stream().anyMatch(path::contains);
    }

    private static Row tree(String path, Area area, @Nullable String service) {
        return new Row(path, true, area, service);
    }

    private static Row exactly(String path, Area area, @Nullable String service) {
        return new Row(path, false, area, service);
    }

    private record Row(
            String path,
            boolean withBelow,
            Area area,
            @Nullable String service) {

        boolean matches(String asked) {
            return asked.equals(path) || (withBelow && asked.startsWith(path + "/"));
        }

        String pattern() {
            return withBelow ? path + "/**" : path;
        }
    }
}
