package io.calmdesk.settings;

import java.util.List;

/** The names of the settings sections that exist so far. */
public final class Sections {

    /** What the business is called and where it is; one item, {@link #TENANT}. */
    public static final String PROFILE = "profile";
    /** The tenant's wrapped keys; one item, {@link #DATA}. */
    public static final String KEYS = "keys";
    /** Business hours and holidays; first item {@link #DEFAULT}. */
    public static final String CALENDARS = "calendars";
    /** What is promised when; one item for each kind of case. */
    public static final String DEADLINES = "deadlines";
    /** Who is told when a promise draws near or is missed; first item {@link #DEFAULT}. */
    public static final String LADDERS = "ladders";
    /** The category list; first item {@link #DEFAULT}. */
    public static final String CATEGORIES = "categories";
    /** Staff and API clients; one item a person, no manifest. */
    public static final String PEOPLE = "people";

    /** The only item of {@link #PROFILE}. */
    public static final String TENANT = "tenant";
    /** The only item of {@link #KEYS}. */
    public static final String DATA = "data";
    /** The item of a section that knows only one so far. */
    public static final String DEFAULT = "default";

    /** The sections a tenant must have whole before anything is served for it. */
    public static final List<String> REQUIRED = List.of(PROFILE, KEYS, CALENDARS, DEADLINES, LADDERS, CATEGORIES);

    private Sections() {}
}
