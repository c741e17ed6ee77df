package io.calmdesk.notifications;

import io.calmdesk.testing.WithInfrastructure;
import io.calmdesk.testing.WithTokens;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.Import;

/** Lets the services a test starts work on topics of this run's own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WithInfrastructure
@WithTokens
@ExtendWith(WithService.OwnTopics.class)
@Import({SeenSpans.class, Known.class})
public @interface WithService {

    /** Makes the topics once and tells every Spring context of this JVM their names. */
    final class OwnTopics implements BeforeAllCallback {

        private static boolean made;

        @Override
        public synchronized void beforeAll(ExtensionContext context) {
            if (!made) {
                Bed.makeTopics(Bed.CASE_FACTS, Bed.CRISIS_FACTS, Bed.NOTIFICATION_FACTS);
                Bed.settings().forEach(System::setProperty);
                made = true;
            }
        }
    }
}
