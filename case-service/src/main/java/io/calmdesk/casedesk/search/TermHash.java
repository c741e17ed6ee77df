package io.calmdesk.casedesk.search;

import io.calmdesk.settings.Sealer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** Terms as 64 bits of a keyed hash: a row can be found by a word, the word cannot be found in a row. */
final class TermHash {

    private final Sealer sealer;

    TermHash(Sealer sealer) {
        this.sealer = sealer;
    }

    long of(String term) {
        return ByteBuffer.wrap(sealer.lookupHash(("term/" + term).getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    List<Long> of(Collection<String> terms) {
        return terms.stream().distinct().map(this::of).toList();
    }
}
