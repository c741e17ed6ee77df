package io.calmdesk.local;

import io.calmdesk.local.build.BootJar;
import io.calmdesk.local.process.Outside;
import io.calmdesk.local.process.Program;
import io.calmdesk.local.process.Progress;
import io.calmdesk.local.process.Readiness;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Our own services as programs of a desk. */
final class Services {

    private static final int AT_ONCE = 2;

    private final Premises premises;
    private final ServiceEnvironment environment;
    private final List<ServiceModule> modules;

    Services(Premises premises, Secrets secrets) {
        this.premises = premises;
        this.environment = new ServiceEnvironment(premises, secrets);
        this.modules = ServiceModule.in(premises.root());
    }

    List<String> names() {
        return modules.stream().map(ServiceModule::name).toList();
    }

    /** The services as they are to be started now. */
    List<Program> programs() throws IOException {
        List<Program> programs = new ArrayList<>();
        for (ServiceModule module : modules) {
            programs.add(program(module));
        }
        return programs;
    }

    boolean trained() throws IOException {
        for (ServiceModule module : modules) {
            if (!jar(module).trained()) {
                return false;
            }
        }
        return true;
    }

    /** Makes what lets the services start quickly; the servers they stand on have to run. */
    void train(Progress progress) throws IOException {
        progress.during("preparing the quick start of the services", () -> {
            try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
                modules.forEach(module -> workers.execute(() -> train(module, progress)));
            }
            return modules;
        });
    }

    private void train(ServiceModule module, Progress progress) {
        try {
            BootJar jar = jar(module);
            if (!jar.trained() && !jar.train(java(module), environment.of(module))) {
                progress.say("  " + module.name() + " could not be prepared and will start slowly");
            }
        } catch (IOException failed) {
            progress.say("  " + module.name() + " will start slowly: " + failed.getMessage());
        }
    }

    /** Lets a service carry out one command of an operator on this terminal, beside the one that serves. */
    int operate(String service, List<String> command) throws IOException {
        ServiceModule module = modules.stream()
                .filter(it -> it.name().equals(service))
                .findFirst()
                .orElseThrow(() -> new IOException("no service " + service + "; there are " + names()));
        BootJar jar = jar(module);
        List<String> line = new ArrayList<>(jar.command(java(module)));
        line.add("--calmdesk.operate=" + command.getFirst());
        line.addAll(command.subList(1, command.size()));
        return Outside.showApart(jar.folder(), environment.of(module), line);
    }

    private Program program(ServiceModule module) throws IOException {
        BootJar jar = jar(module);
        int port = premises.port(module.port());
        return new Program(
                module.name(),
                jar.command(java(module)),
                jar.folder(),
                environment.of(module),
                module.ports().stream().map(premises::port).toList(),
                new Readiness.Answering(URI.create("http://127.0.0.1:%d/actuator/health".formatted(port))),
                module.needs());
    }

    private BootJar jar(ServiceModule module) throws IOException {
        return BootJar.of(premises.root().resolve(module.name()), premises.builds(), java(module));
    }

    private static List<String> java(ServiceModule module) {
        return Launcher.jvm(List.of("-Xmx" + module.heap() + "m", "--enable-native-access=ALL-UNNAMED"));
    }
}
