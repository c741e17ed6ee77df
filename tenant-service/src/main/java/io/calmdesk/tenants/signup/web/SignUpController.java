package io.calmdesk.tenants.signup.web;

import io.calmdesk.tenants.RequestClaims;
import io.calmdesk.tenants.signup.SigningUp;
import io.calmdesk.web.IdempotencyKey;
import io.calmdesk.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Sign-up")
class SignUpController {

    private final SigningUp signingUp;

    SignUpController(SigningUp signingUp) {
        this.signingUp = signingUp;
    }

    @PostMapping("/api/v1/signups")
    @Operation(operationId = "signUp", summary = "Opens the desk of a new business")
    @Refuses(
            status = 400,
            codes = {"missing", "invalid-slug", "reserved", "invalid-email", "unknown-zone", "too-short"})
    @Refuses(
            status = 409,
            codes = {"slug-taken", "account-exists"})
    @Refuses(
            status = 503,
            codes = {"signup-continuing", "accounts-unavailable"})
    @ResponseStatus(HttpStatus.CREATED)
    SignedUpView signUp(@RequestBody SignUpRequest request, @Nullable IdempotencyKey key) {
        return SignedUpView.of(signingUp.signUp(request.checked(RequestClaims.of(key))));
    }
}
