package io.calmdesk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenMakerTests {

    @Test
    void aTokenNamesOneBusinessAndIsSignedByTheServedKey() throws Exception {
        var hotel = StandardTenants.HOTEL;
        SignedJWT token = SignedJWT.parse(hotel.tokenOf(hotel.lead()));
        JWKSet served = JWKSet.load(URI.create(TokenMaker.shared().keysUrl()).toURL());
        assertThat(token.verify(new RSASSAVerifier(served.getKeys().getFirst().toRSAKey())))
                .isTrue();
        Map<String, Object> organization = token.getJWTClaimsSet().getJSONObjectClaim("organization");
        assertThat(organization).containsOnlyKeys(hotel.id().value());
    }
}
