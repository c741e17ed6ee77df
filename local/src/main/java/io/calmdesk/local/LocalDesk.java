package io.calmdesk.local;

import io.calmdesk.local.build.Leftovers;
import io.calmdesk.local.build.Npm;
import io.calmdesk.local.build.Sources;
import io.calmdesk.local.process.Fleet;
import io.calmdesk.local.process.Plan;
import io.calmdesk.local.process.ProcessTable;
import io.calmdesk.local.process.Program;
import io.calmdesk.local.process.Programs;
import io.calmdesk.local.process.Progress;
import io.calmdesk.local.process.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The whole desk on this machine: brought up, taken down, wiped. */
final class LocalDesk {

    private final Premises premises;
    private final Launcher launcher;
    private final Programs programs;
    private final Progress progress;

    LocalDesk(Premises premises, Launcher launcher, Progress progress) {
        this.premises = premises;
        this.launcher = launcher;
        this.programs = new Programs(new ProcessTable(premises.run()), premises.logs());
        this.progress = progress;
    }

    /**
     * Builds what changed if asked to, starts what does not run, and leaves a supervisor behind.
     *
     * @return how long the starting took, without the building
     */
    Duration up(boolean build) throws IOException {
        long start = System.nanoTime();
        try (Turn turn = Turn.take(premises, progress)) {
            Secrets secrets = Secrets.of(premises);
            Services services = new Services(premises, secrets);
            if (build) {
                Npm npm = new Npm(premises.environment());
                new Sources(premises.root(), launcher.maven(), npm, progress).build(services.names());
            }
            new RealmCopy(premises, launcher.realm()).mentionIfChanged(progress);
            List<Program> servers = new Infrastructure(premises, secrets, launcher, progress).programs();
            if (!services.trained()) {
                fleet().up(servers);
                services.train(progress);
            }
            long starting = System.nanoTime();
            List<Program> all = new ArrayList<>(servers);
            all.addAll(services.programs());
            bring(new Plan(all));
            tidy();
            progress.say("everything is up after %s (%s of it starting)"
                    .formatted(Progress.seconds(start), Progress.seconds(starting)));
            return Duration.ofNanos(System.nanoTime() - starting);
        }
    }

    /** Ends everything, the supervisor first, so that it does not restart the rest. */
    void down() throws IOException {
        stop();
        if (Files.exists(premises.forTests().run())) {
            // What the tests left running for the next one.
            new LocalDesk(premises.forTests(), launcher, progress).down();
        } else {
            progress.say("nothing runs any more");
        }
    }

    /** Ends this desk only. */
    void stop() throws IOException {
        try (Turn turn = Turn.take(premises, progress)) {
            end();
        }
    }

    /** Ends everything and deletes data, logs and secrets; what was fetched and built stays. */
    void reset() throws IOException {
        try (Turn turn = Turn.take(premises, progress)) {
            end();
            FileTree.delete(premises.home().resolve("data"));
            FileTree.delete(premises.logs());
            Files.deleteIfExists(premises.home().resolve(Welcome.LOGINS));
            Files.deleteIfExists(premises.home().resolve("secrets.env"));
            progress.say("data, logs and secrets are deleted");
        }
    }

    Path log(String name) {
        return programs.log(name);
    }

    private void bring(Plan plan) throws IOException {
        Program supervisor = Supervisor.program(launcher.java(List.of("-Xmx32m")), premises.run(), plan);
        boolean same = programs.table()
                .find(Supervisor.NAME)
                .filter(running -> running.fingerprint().equals(supervisor.fingerprint()))
                .isPresent();
        if (!same) {
            // It would restart by its old plan what we are about to replace.
            programs.stop(Supervisor.NAME);
        }
        plan.write(premises.run());
        fleet().up(plan.programs());
        fleet().up(List.of(supervisor));
    }

    /** Deletes what earlier builds left and neither this desk nor another stands on. */
    private void tidy() throws IOException {
        List<Plan> plans = new ArrayList<>();
        Plan.read(premises.run()).ifPresent(plans::add);
        Plan.read(premises.forTests().run()).ifPresent(plans::add);
        for (Path old : new Leftovers(premises.builds(), premises.tools(), plans).find()) {
            FileTree.delete(old);
        }
    }

    private void end() throws IOException {
        programs.stop(Supervisor.NAME);
        List<String> names = new ArrayList<>(programs.table().names());
        List<String> order = Plan.read(premises.run()).map(Plan::names).orElse(List.of());
        names.sort((one, other) -> Integer.compare(order.indexOf(one), order.indexOf(other)));
        fleet().down(names);
        Plan.remove(premises.run());
    }

    private Fleet fleet() {
        return new Fleet(programs, Fleet.Adoption.UP_TO_DATE, progress);
    }
}
