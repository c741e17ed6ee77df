package io.calmdesk.tenants.signup;

import io.calmdesk.dossier.store.ClaimKey;
import io.calmdesk.dossier.store.Claimed;
import io.calmdesk.dossier.store.Claims;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Unprocessable;
import io.calmdesk.tenants.RequestClaim;
import io.calmdesk.tenants.account.AccountExists;
import io.calmdesk.tenants.signup.SignUp.Stage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-up holds before anything else is written: its slug and its address, both naming the sign-up. Each claim
 * also remembers the other one's value, so that only the same two together continue an unfinished sign-up.
 */
public final class SignUpClaims {

    /** A request that claimed and wrote nothing for so long has died; what it held is free, like what a lapsed one holds. */
    private static final Duration ORPHAN_AFTER = Duration.ofHours(1);

    private final Claims claims;
    private final Dossiers<SignUp, SignUpFact> signUps;
    private final Checkpoint checkpoint;
    private final InstantSource clock;

    public SignUpClaims(
            Claims claims, Dossiers<SignUp, SignUpFact> signUps, Checkpoint checkpoint, InstantSource clock) {
        this.claims = claims;
        this.signUps = signUps;
        this.checkpoint = checkpoint;
        this.clock = clock;
    }

    /** The sign-up that holds the address; empty when none does. */
    Optional<String> holderOfEmail(String emailHash) {
        return claims.holder(email(emailHash));
    }

    /** Holds both for one sign-up, an unfinished one of the same two or a new one, and answers its id. */
    String hold(String slug, String emailHash) {
        Claimed bySlug = claim(slug(slug), Ids.next(), HexFormat.of().parseHex(emailHash))
                .orElseThrow(SlugTaken::new);
        String signUp = bySlug.dossierId();
        checkpoint.passed(signUp, Checkpoint.Step.SLUG_CLAIMED);
        if (!heldBy(signUp, email(emailHash), slug.getBytes(StandardCharsets.UTF_8))) {
            if (bySlug.fresh()) {
                claims.release(slug(slug), signUp);
            }
            throw new AccountExists();
        }
        checkpoint.passed(signUp, Checkpoint.Step.EMAIL_CLAIMED);
        return signUp;
    }

    /** Whether the sign-up holds both. */
    boolean holds(String slug, String emailHash, String signUp) {
        return claims.holder(slug(slug)).filter(signUp::equals).isPresent()
                && claims.holder(email(emailHash)).filter(signUp::equals).isPresent();
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

    private boolean heldBy(String signUp, ClaimKey key, byte[] other) {
        Optional<Claimed> claimed = claim(key, signUp, other);
        if (claimed.isPresent() && !claimed.get().dossierId().equals(signUp) && freed(key)) {
            claimed = claim(key, signUp, other);
        }
        return claimed.isPresent() && claimed.get().dossierId().equals(signUp);
    }

    /** Empty when it is held together with another value than this. */
    private Optional<Claimed> claim(ClaimKey key, String signUp, byte[] other) {
        try {
            return Optional.of(claims.claim(key, signUp, other, null));
        } catch (Unprocessable heldWithAnother) {
            return freed(key) ? claim(key, signUp, other) : Optional.empty();
        }
    }

    private boolean freed(ClaimKey key) {
        return claims.holder(key)
                .filter(this::isOrphan)
                .map(orphan -> claims.release(key, orphan))
                .orElse(false);
    }

    private boolean isOrphan(String signUp) {
        // An id of version 7 begins with the moment it was made, in milliseconds.
        Instant made = Instant.ofEpochMilli(UUID.fromString(signUp).getMostSignificantBits() >>> 16);
        return made.isBefore(clock.instant().minus(ORPHAN_AFTER))
                && signUps.find(new TenantId(signUp), signUp)
                        .map(holder -> holder.state().stage() == Stage.LAPSED)
                        .orElse(true);
    }

    private static ClaimKey slug(String slug) {
        return ClaimKey.platform("slug", slug);
    }

    private static ClaimKey email(String emailHash) {
        return ClaimKey.platform("sign-up-email", emailHash);
    }
}
