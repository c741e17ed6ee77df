package io.calmdesk.local;

import io.calmdesk.local.process.Plan;
import io.calmdesk.local.process.ProcessTable;
import io.calmdesk.local.process.Program;
import io.calmdesk.local.process.RunningProgram;
import io.calmdesk.local.process.Supervisor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What of a desk runs, the supervisor included. */
final class Status {

    private final List<Row> rows = new ArrayList<>();

    /** One process; the number is missing when it does not run, the port when it listens nowhere. */
    record Row(String name, @Nullable Long pid, @Nullable Integer port, String state) {}

    private Status() {}

    static Status of(Premises premises) throws IOException {
        Status status = new Status();
        ProcessTable table = new ProcessTable(premises.run());
        List<Program> programs = Plan.read(premises.run()).map(Plan::programs).orElse(List.of());
        for (Program program : programs) {
            status.rows.add(row(program, table.find(program.name())));
        }
        for (String name : table.names()) {
            if (programs.stream().noneMatch(program -> program.name().equals(name))) {
                table.find(name).ifPresent(running -> status.rows.add(new Row(name, running.pid(), null, "ready")));
            }
        }
        if (!programs.isEmpty() && table.find(Supervisor.NAME).isEmpty()) {
            status.rows.add(new Row(Supervisor.NAME, null, null, "stopped"));
        }
        return status;
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(rows);
    }

    String table() {
        if (rows.isEmpty()) {
            return "nothing runs; ./desk up starts everything\n";
        }
        StringBuilder table = new StringBuilder();
        for (Row row : rows) {
            table.append(
                    "%-22s %-9s %-8s %s%n".formatted(row.name(), row.state(), shown(row.pid()), shown(row.port())));
        }
        return table.toString();
    }

    private static Row row(Program program, Optional<RunningProgram> running) {
        Integer port = program.shownPort().isPresent() ? program.shownPort().getAsInt() : null;
        String state = running.isEmpty() ? "stopped" : program.readiness().reached() ? "ready" : "starting";
        return new Row(program.name(), running.map(RunningProgram::pid).orElse(null), port, state);
    }

    private static String shown(@Nullable Number number) {
        return number == null ? "-" : number.toString();
    }
}
