package io.calmdesk.casedesk.casefile;

import io.calmdesk.dossier.Dossier;
import java.util.Optional;

/** A case just taken in, with what was told as long as it is at hand; a repeated request has to open it. */
public record TakenIn(Dossier<CaseFile> dossier, Optional<Account> account) {}
