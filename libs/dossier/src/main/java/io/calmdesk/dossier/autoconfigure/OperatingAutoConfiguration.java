package io.calmdesk.dossier.autoconfigure;

import io.calmdesk.dossier.DossierKind;
import io.calmdesk.dossier.operating.LineageCommand;
import io.calmdesk.dossier.operating.Operating;
import io.calmdesk.dossier.operating.OperatorCommand;
import io.calmdesk.dossier.operating.ParkedCommand;
import io.calmdesk.dossier.operating.Replay;
import io.calmdesk.dossier.operating.ReplayCommand;
import io.calmdesk.dossier.reading.ParkedDossiers;
import io.calmdesk.dossier.store.DossierStore;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * Makes of the service a program that carries out one command and ends: with {@code calmdesk.operate=<command>} all of
 * its parts are put together as always, but none is started.
 */
@AutoConfiguration(after = DossierAutoConfiguration.class, before = LifecycleAutoConfiguration.class)
@ConditionalOnProperty(OperatingEnvironment.COMMAND)
class OperatingAutoConfiguration {

    @Bean(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME)
    static LifecycleProcessor nothingIsStarted() {
        return new StartingNothing();
    }

    @Bean
    OperatorCommand replayCommand(
            DossierStore store, ObjectProvider<DossierKind<?, ?>> kinds, KafkaProperties kafka, InstantSource clock) {
        List<DossierKind<?, ?>> all = kinds.stream().toList();
        return new ReplayCommand(new Replay(store, all, kafka.buildProducerProperties()), all, clock);
    }

    @Bean
    OperatorCommand lineageCommand(DossierStore store) {
        return new LineageCommand(store);
    }

    @Bean
    OperatorCommand parkedCommand(MongoDatabaseFactory databases, InstantSource clock) {
        return new ParkedCommand(new ParkedDossiers(databases.getMongoDatabase(), clock));
    }

    @Bean
    ApplicationRunner operation(
            @Value("${" + OperatingEnvironment.COMMAND + "}") String command,
            ObjectProvider<OperatorCommand> commands,
            ConfigurableApplicationContext context) {
        Operating operating = new Operating(commands.stream().toList(), System.out);
        return arguments -> {
            int code = operating.run(command, OperatingEnvironment.options(arguments));
            System.exit(SpringApplication.exit(context, () -> code));
        };
    }
}
