package io.calmdesk.tenants.policy;

import java.time.Duration;
import java.util.Map;

/** How long the business allows itself for one promise to the customer, told in elapsed time at any hour. */
public record DeadlinePolicy(CaseKind kind, String promise, String promiseClass, Duration allowance, String counting) {

    /** The policy for a case's solution, promised to the customer. */
    public static DeadlinePolicy untilSolution(CaseKind kind, Duration allowance) {
        return new DeadlinePolicy(kind, "solution", "outward", allowance, "elapsed");
    }

    /** The same policy with another allowance. */
    public DeadlinePolicy allowing(Duration other) {
        return new DeadlinePolicy(kind, promise, promiseClass, other, counting);
    }

    /** The policy as the section of settings carries it. */
    public Map<String, Object> data() {
        return Map.of(
                "kind", kind.code(),
                "promise", promise,
                "class", promiseClass,
                "allowance", allowance.toString(),
                "counting", counting);
    }

    /** The policy read back from its settings. */
    public static DeadlinePolicy of(Map<String, ?> data) {
        return new DeadlinePolicy(
                CaseKind.of(text(data, "kind")).orElseThrow(),
                text(data, "promise"),
                text(data, "class"),
                Duration.parse(text(data, "allowance")),
                text(data, "counting"));
    }

    private static String text(Map<String, ?> data, String member) {
        return String.valueOf(data.get(member));
    }
}
