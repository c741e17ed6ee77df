package io.calmdesk.crises.playbook;

/** All playbooks, old versions too: a running crisis keeps the one it was opened with. */
public interface Playbooks {

    /** The newest playbook for a type of crisis. */
    Playbook of(CrisisType type);

    /** One version of a playbook by its name. */
    Playbook at(String id, int version);
}
