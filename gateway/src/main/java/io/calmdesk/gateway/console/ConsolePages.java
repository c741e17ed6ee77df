package io.calmdesk.gateway.console;

import java.util.List;
import java.util.Optional;

/** Which addresses are pages: the console and the public pages are one document each and find their page themselves. */
final class ConsolePages {

    private static final String CONSOLE = "/index.html";
    private static final String PUBLIC = "/public.html";
    private static final List<String> CONSOLE_PAGES =
            List.of("/cases", "/crises", "/people", "/reports", "/settings", "/signup");
    private static final List<String> PUBLIC_PAGES = List.of("/p", "/t");

    private ConsolePages() {}

    /** The document behind an address; empty when it is no page. */
    static Optional<String> document(String path) {
        if (path.equals("/") || below(CONSOLE_PAGES, path)) {
            return Optional.of(CONSOLE);
        }
        return below(PUBLIC_PAGES, path) ? Optional.of(PUBLIC) : Optional.empty();
    }

    private static boolean below(List<String> pages, String path) {
        return pages.stream().anyMatch(page -> path.equals(page) || path.startsWith(page + "/"));
    }
}
