package io.calmdesk.tenants.setting;

import java.util.Map;

/** What happens to a setting: every version of it is one fact, with who set it and when. */
public sealed interface SettingFact {

    /** The section it belongs to. */
    String section();

    /** Its name in the section. */
    String item();

    /** What was set, whole. */
    Map<String, Object> data();

    /** The business was given this at sign-up; {@code origin} names the template it came from. */
    record SettingAdopted(String section, String item, Map<String, Object> data, String origin)
            implements SettingFact {}

    /** The business set it otherwise. */
    record SettingChanged(String section, String item, Map<String, Object> data) implements SettingFact {}
}
