package io.calmdesk.e2e.aftermath;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Every reader has come to the end of every dossier it reads, and set none aside. */
final class Readers implements Comparison {

    @Override
    public Stream<String> faults(Holdings holdings) {
        return Stream.concat(
                holdings.published()
                        .filter(it -> it.document().getLong("published") != it.version())
                        .map(it -> it + " is told up to " + it.document().get("published") + " of " + it.version()),
                holdings.readers().stream().flatMap(it -> faults(it, holdings)));
    }

    private static Stream<String> faults(FactReader reader, Holdings holdings) {
        List<StoredDossier> read = holdings.published()
                .filter(it -> reader.owners().contains(it.owner()))
                .toList();
        Stream<String> behind = read.stream()
                .filter(it -> !Objects.equals(reader.positions().get(it.id()), it.version()))
                .map(it -> reader.name() + " is at " + reader.positions().get(it.id()) + " of " + it);
        Stream<String> parked = reader.parked().stream().map(it -> reader.name() + " has set " + it + " aside");
        return read.size() == reader.positions().size()
                ? Stream.concat(behind, parked)
                : Stream.concat(
                        Stream.of(reader.name() + " read of "
                                + reader.positions().size() + " dossiers, there are " + read.size()),
                        Stream.concat(behind, parked));
    }
}
