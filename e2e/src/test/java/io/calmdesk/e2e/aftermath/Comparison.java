package io.calmdesk.e2e.aftermath;

import java.util.stream.Stream;

/** Something that has to hold. */
@FunctionalInterface
interface Comparison {

    /** In which it does not, a line each. */
    Stream<String> faults(Holdings holdings);
}
