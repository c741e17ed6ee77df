package io.calmdesk.web.problem;

import io.calmdesk.kernel.Malformed.FieldError;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * What a request is answered with when it is not carried out.
 *
 * @param code stable, for machines
 * @param details further members of the answer
 * @param headers headers beyond the content type, for example {@code Retry-After}
 */
record Problem(
        HttpStatus status, String code, List<FieldError> errors, Map<String, Object> details, HttpHeaders headers) {

    static Problem of(HttpStatus status, String code) {
        return new Problem(status, code, List.of(), Map.of(), new HttpHeaders());
    }

    static Problem field(String code, String field) {
        return fields(code, List.of(new FieldError(field, code)));
    }

    static Problem fields(String code, List<FieldError> errors) {
        return new Problem(HttpStatus.BAD_REQUEST, code, errors, Map.of(), new HttpHeaders());
    }

    Problem with(String header, String value) {
        headers.set(header, value);
        return this;
    }
}
