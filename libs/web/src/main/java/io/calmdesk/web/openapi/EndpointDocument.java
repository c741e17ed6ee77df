package io.calmdesk.web.openapi;

import io.calmdesk.web.Caller;
import io.calmdesk.web.IdempotencyKey;
import io.calmdesk.web.IfMatch;
import io.calmdesk.web.Limit;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** Adds to an endpoint's description what the edge takes from the request and what it may answer. */
final class EndpointDocument implements GlobalOperationCustomizer {

    static final String BEARER = "bearer";

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        for (MethodParameter argument : endpoint.getMethodParameters()) {
            describe(operation, argument);
        }
        ApiResponses answers = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        EndpointCodes.of(endpoint)
                .forEach((status, codes) ->
                        answers.addApiResponse(Integer.toString(status), ProblemSchema.answer(status, codes)));
        return operation.responses(answers);
    }

    private static void describe(Operation operation, MethodParameter argument) {
        if (argument.getParameterType() == Caller.class) {
            operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
        } else if (argument.getParameterType() == IdempotencyKey.class) {
            operation.addParametersItem(header("Idempotency-Key")
                    .description("A repeat with the same key and body has no second effect for 24 hours")
                    .schema(new StringSchema().minLength(1).maxLength(255)));
        } else if (argument.getParameterType() == Limit.class) {
            operation.addParametersItem(new Parameter()
                    .in("query")
                    .name("limit")
                    .required(false)
                    .schema(new IntegerSchema()
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(Limit.MOST))
                            ._default(Limit.DEFAULT.value())));
        } else if (argument.hasParameterAnnotation(IfMatch.class)) {
            operation.addParametersItem(header("If-Match")
                    .description("The version the caller has seen, as in `ETag`; absent means no check")
                    .schema(new StringSchema().example("\"7\"")));
        }
    }

    private static Parameter header(String name) {
        return new Parameter().in("header").name(name).required(false);
    }
}
