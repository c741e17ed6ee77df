package io.calmdesk.gateway.session;

import com.google.crypto.tink.subtle.AesGcmJce;
import io.calmdesk.settings.MasterKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Seals what holds tokens or log-in secrets before it leaves this process, each for one place only. */
@Component
class Seal {

    private final AesGcmJce aead;
    private final JsonMapper json;

    Seal(MasterKey masterKey, JsonMapper json) {
        try {
            this.aead = new AesGcmJce(masterKey.derive("gateway/sessions"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        this.json = json;
    }

    byte[] seal(Object value, String place) {
        try {
            return aead.encrypt(json.writeValueAsBytes(value), place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was sealed for this place; empty when it was not, or by another key. */
    <T> Optional<T> open(byte[] sealed, String place, Class<T> type) {
        try {
            byte[] clear = aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
            return Optional.of(json.readValue(clear, type));
        } catch (GeneralSecurityException | JacksonException foreign) {
            return Optional.empty();
        }
    }
}
