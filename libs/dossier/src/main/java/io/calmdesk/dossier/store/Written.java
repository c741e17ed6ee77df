package io.calmdesk.dossier.store;

/** Is told of every write of this process, so that engines need not wait for their sweep; must return at once. */
@FunctionalInterface
public interface Written {

    /** A dossier was created or changed. */
    void written(WrittenDossier dossier);
}
