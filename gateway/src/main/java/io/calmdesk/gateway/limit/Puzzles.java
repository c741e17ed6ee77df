package io.calmdesk.gateway.limit;

import io.calmdesk.settings.MasterKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.altcha.altcha.Altcha;
import org.altcha.altcha.Altcha.ChallengeOptions;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Small sums for a computer to do (ALTCHA): who has done one may pass above the rate, once. */
@Component
class Puzzles {

    static final String USED = "used-puzzles";

    private static final Duration VALID = Duration.ofMinutes(5);
    private static final long HARDNESS = 50_000;
    private static final int LONGEST_SOLUTION = 2_000;

    private final String key;
    private final ReactiveMongoTemplate mongo;
    private final JsonMapper json;
    private final InstantSource clock;

    Puzzles(MasterKey masterKey, ReactiveMongoTemplate mongo, JsonMapper json, InstantSource clock) {
        this.key = HexFormat.of().formatHex(masterKey.derive("gateway/puzzles"));
        this.mongo = mongo;
        this.json = json;
        this.clock = clock;
    }

    Map<String, Object> pose() {
        try {
            Altcha.Challenge challenge = Altcha.createChallenge(new ChallengeOptions()
                    .setAlgorithm(Altcha.Algorithm.SHA256)
                    .setMaxNumber(HARDNESS)
                    .setExpires(clock.instant().plus(VALID).getEpochSecond())
                    .setHmacKey(key));
            return Map.of(
                    "algorithm", challenge.algorithm,
                    "challenge", challenge.challenge,
                    "maxnumber", challenge.maxnumber,
                    "salt", challenge.salt,
                    "signature", challenge.signature);
        } catch (Exception impossible) { // the library declares nothing narrower
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether this solves a puzzle of ours that nobody has used yet; from now on it is used. */
    Mono<Boolean> accept(String solution) {
        if (solution.length() > LONGEST_SOLUTION || !solves(solution)) {
            return Mono.just(false);
        }
        Document used = new Document("_id", signature(solution))
                .append("until", Date.from(clock.instant().plus(VALID)));
        return mongo.insert(used, USED).thenReturn(true).onErrorReturn(DuplicateKeyException.class, false);
    }

    private boolean solves(String solution) {
        try {
            return Altcha.verifySolution(solution, key, true);
        } catch (Exception unreadable) { // whatever a caller can write into a header
            return false;
        }
    }

    /** The same for every spelling of one solution. */
    private String signature(String solution) {
        return json.readTree(Base64.getDecoder().decode(solution))
                .required("signature")
                .asString()
                .toLowerCase(Locale.ROOT);
    }
}
