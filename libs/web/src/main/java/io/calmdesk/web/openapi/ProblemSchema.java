package io.calmdesk.web.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The problem answer as the API document describes it. */
final class ProblemSchema {

    static final String NAME = "Problem";

    private ProblemSchema() {}

    static Schema<?> schema() {
        return new ObjectSchema()
                .description("RFC 9457 problem details; further members say more, for example `currentVersion`")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema().description("in the caller's language"))
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("what to do about it, in the caller's language"))
                .addProperty("instance", new StringSchema().description("the path asked for"))
                .addProperty("code", new StringSchema().description("stable, for machines"))
                .addProperty("errors", new ArraySchema().items(fieldError()))
                .addProperty("traceId", new StringSchema().description("to be named when asking for help"))
                .required(List.of("title", "status", "code"));
    }

    static ApiResponse answer(int status, Collection<String> codes) {
        Schema<?> itsCodes = new ObjectSchema().addProperty("code", new StringSchema()._enum(List.copyOf(codes)));
        Schema<?> schema = new Schema<>();
        schema.setAllOf(List.of(new Schema<>().$ref("#/components/schemas/" + NAME), itsCodes));
        return new ApiResponse()
                .description(HttpStatus.valueOf(status).getReasonPhrase())
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static Schema<?> fieldError() {
        return new ObjectSchema()
                .addProperty("field", new StringSchema().description("path as in the request, `customer.name`"))
                .addProperty("code", new StringSchema())
                .addProperty("detail", new StringSchema())
                .required(List.of("field", "code"));
    }
}
