package io.calmdesk.tenants.signup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTests {

    @ParameterizedTest
    @ValueSource(strings = {"abc", "lao-wang", "a1b", "h0tel-9", "a123456789012345678901234567890123456789"})
    void isGood(String slug) {
        assertThat(Slug.fault(slug)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab",
                "1abc",
                "-abc",
                "abc-",
                "Abc",
                "a_c",
                "a.c",
                "老王饭店",
                "abc\n",
                "a1234567890123456789012345678901234567890"
            })
    void hasTheWrongForm(String slug) {
        assertThat(Slug.fault(slug)).isEqualTo("invalid-slug");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "api", "auth", "www", "login", "static", "support"})
    void isReserved(String slug) {
        assertThat(Slug.fault(slug)).isEqualTo("reserved");
    }
}
