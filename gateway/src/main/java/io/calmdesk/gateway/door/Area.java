package io.calmdesk.gateway.door;

/** The parts of the house a path can lead to; each has its own rules for who may enter. */
public enum Area {
    /** A business's own data: a token or a session is needed. */
    TENANT_API,
    /** What the gateway itself knows of the caller: a token or a session is needed. */
    OWN_API,
    /** Pages for the business's customers: nobody is asked who they are. */
    PUBLIC_API,
    /** New businesses. */
    SIGN_UP,
    /** Keycloak's pages and endpoints. */
    IDENTITY,
    /** Log-in, API description, health. */
    OPEN,
    /** The end of a session. */
    SIGN_OUT,
    /** Files and pages of the console; unknown ones are not found there. */
    CONSOLE,
    /** The management port, which is not reached from outside. */
    INSIDE,
    /** Nothing is there, or nothing that is shown outside. */
    NOWHERE
}
