package io.calmdesk.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets every service this JVM starts trust the tokens of {@link TokenMaker}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(WithTokens.Trust.class)
public @interface WithTokens {

    /** Puts the address of the keys where the resource server looks for it. */
    final class Trust implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            System.setProperty(
                    "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                    TokenMaker.shared().keysUrl());
        }
    }
}
