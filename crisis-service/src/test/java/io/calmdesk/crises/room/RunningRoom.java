package io.calmdesk.crises.room;

import io.calmdesk.crises.CrisisServiceApplication;
import io.calmdesk.testing.WithInfrastructure;
import io.calmdesk.testing.WithTokens;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/** Runs the service on real servers, with two businesses of this run's own and a clock that tests move forward. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WithInfrastructure
@WithTokens
@ExtendWith(Room.OwnTopics.class)
@SpringBootTest(
        classes = CrisisServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // The settings of a run are read from the beginning, whoever else reads them at the same time.
        properties = "calmdesk.settings.group-suffix=-${random.uuid}")
@Import(Room.Beans.class)
@TestExecutionListeners(
        listeners = Room.Opening.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface RunningRoom {}
