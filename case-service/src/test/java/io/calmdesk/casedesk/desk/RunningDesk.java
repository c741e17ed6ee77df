package io.calmdesk.casedesk.desk;

import io.calmdesk.casedesk.CaseServiceApplication;
import io.calmdesk.testing.WithInfrastructure;
import io.calmdesk.testing.WithTokens;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/** Runs the service on real servers, with two businesses of this run's own and a clock that tests move forward. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WithInfrastructure
@WithTokens
@SpringBootTest(
        classes = CaseServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            // The settings of a run are read from the beginning, whoever else reads them at the same time.
            "calmdesk.settings.group-suffix=-${random.uuid}",
            "calmdesk.cases.search-catch-up=1s",
            // Requests that say so are followed, and nobody is told.
            "CALMDESK_OTLP_ENDPOINT=nobody",
            "management.tracing.export.otlp.enabled=false"
        })
@Import(Desk.Beans.class)
@TestExecutionListeners(
        listeners = Desk.Opening.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface RunningDesk {}
