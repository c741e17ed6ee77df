package io.calmdesk.dossier.operating;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What was said behind the command's name: {@code --name=value} or {@code --name}. */
public record OperatorOptions(Map<String, String> values) {

    /** The option of every command that tells what it would do, and does nothing. */
    public static final String DRY_RUN = "dry-run";

    public OperatorOptions {
        values = Map.copyOf(values);
    }

    /** Whether nothing is to be changed. */
    public boolean dryRun() {
        return has(DRY_RUN);
    }

    /** Whether an option was given; {@code --option=false} is as if it was not. */
    public boolean has(String name) {
        return values.containsKey(name) && !"false".equals(values.get(name));
    }

    /** The value of an option, when there is one. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    /** The value of an option without which the command makes no sense. */
    public String required(String name) {
        return value(name).orElseThrow(() -> new NotUnderstood("--" + name + "=… is missing"));
    }

    /** Refuses what the command does not know; settings, which have a dot in their name, are not its business. */
    void onlyKnown(Set<String> known) {
        TreeSet<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeIf(name -> name.contains(".") || known.contains(name));
        if (!unknown.isEmpty()) {
            throw new NotUnderstood("unknown option --" + String.join(", --", List.copyOf(unknown)));
        }
    }

    /** The command line makes no sense. */
    public static final class NotUnderstood extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** In words for the operator. */
        public NotUnderstood(String message) {
            super(message);
        }
    }
}
