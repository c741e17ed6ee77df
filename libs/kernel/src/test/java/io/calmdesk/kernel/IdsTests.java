package io.calmdesk.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTests {

    @Test
    void laterIdsSortBehindEarlierOnes() {
        assertThat(Stream.generate(Ids::next).limit(1_000)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void onlyCanonicalIdsAreIds() {
        assertThat(Ids.isId(Ids.next())).isTrue();
        assertThat(Ids.isId(Ids.next().toUpperCase(java.util.Locale.ROOT))).isFalse();
        assertThat(Ids.isId("")).isFalse();
        assertThat(Ids.isId("../etc/passwd")).isFalse();
    }

    @Test
    void aTenantIdIsAnIdAndNothingElse() {
        assertThatThrownBy(() -> new TenantId("acme")).isInstanceOf(IllegalArgumentException.class);
    }
}
