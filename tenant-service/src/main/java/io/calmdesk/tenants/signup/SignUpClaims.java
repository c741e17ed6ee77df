package io.calmdesk.tenants.signup;

import io.calmdesk.dossier.store.ClaimKey;
import io.calmdesk.dossier.store.Claimed;
import io.calmdesk.dossier.store.Claims;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.Unprocessable;
import io.calmdesk.tenants.RequestClaim;
import io.calmdesk.tenants.account.AccountExists;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-up holds before anything else is written: its slug and its address, both naming the sign-up. Each claim
 * also remembers the other one's value, so that only the same two together continue an unfinished sign-up.
 */
final class SignUpClaims {

    private final Claims claims;
    private final Checkpoint checkpoint;

    SignUpClaims(Claims claims, Checkpoint checkpoint) {
        this.claims = claims;
        this.checkpoint = checkpoint;
    }

    /** The sign-up that holds the address; empty when none does. */
    Optional<String> holderOfEmail(String emailHash) {
        return claims.holder(email(emailHash));
    }

    /** Holds both for one sign-up, an unfinished one of the same two or a new one, and answers its id. */
    String hold(String slug, String emailHash) {
        Claimed bySlug = claimSlug(slug, emailHash);
        checkpoint.passed(Checkpoint.Step.SLUG_CLAIMED);
        Optional<Claimed> byEmail = claimEmail(slug, emailHash, bySlug.dossierId());
        if (byEmail.isEmpty() || !byEmail.get().dossierId().equals(bySlug.dossierId())) {
            if (bySlug.fresh()) {
                claims.release(slug(slug), bySlug.dossierId());
            }
            throw new AccountExists();
        }
        checkpoint.passed(Checkpoint.Step.EMAIL_CLAIMED);
        return bySlug.dossierId();
    }

    /** Holds the request's key for the sign-up; the same key with another body is refused. */
    void holdRequest(@Nullable RequestClaim request, String slug, String signUp) {
        if (request != null) {
            request.hold(claims, ClaimKey.platform("request", slug + " " + request.value()), signUp);
        }
    }

    /** Lets both go, when a sign-up has lapsed. */
    void release(String slug, String emailHash, String signUp) {
        claims.release(slug(slug), signUp);
        claims.release(email(emailHash), signUp);
    }

    private Claimed claimSlug(String slug, String emailHash) {
        try {
            return claims.claim(slug(slug), Ids.next(), HexFormat.of().parseHex(emailHash), null);
        } catch (Unprocessable heldWithAnotherAddress) {
            throw new SlugTaken();
        }
    }

    private Optional<Claimed> claimEmail(String slug, String emailHash, String signUp) {
        try {
            return Optional.of(claims.claim(email(emailHash), signUp, slug.getBytes(StandardCharsets.UTF_8), null));
        } catch (Unprocessable heldWithAnotherSlug) {
            return Optional.empty();
        }
    }

    private static ClaimKey slug(String slug) {
        return ClaimKey.platform("slug", slug);
    }

    private static ClaimKey email(String emailHash) {
        return ClaimKey.platform("sign-up-email", emailHash);
    }
}
