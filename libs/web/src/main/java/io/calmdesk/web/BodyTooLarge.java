package io.calmdesk.web;

/** The request's body is larger than this service reads (413). */
public final class BodyTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
