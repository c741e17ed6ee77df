package io.calmdesk.web.problem;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Problem answers for everything a service refuses or fails at. */
@AutoConfiguration
class ProblemAutoConfiguration {

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    ProblemHandler problemHandler(ProblemWriter problems) {
        return new ProblemHandler(problems);
    }
}
