package io.calmdesk.settings;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this service reads settings.
 *
 * @param reader whether this service keeps its copy up to date from the topic
 * @param required the sections a tenant must have whole before this service serves it
 * @param groupSuffix what is put behind the consumer group's name, so that runs beside each other do not share one
 * @param topic the settings topic
 * @param appliedTopic where what was applied is reported
 */
@ConfigurationProperties("calmdesk.settings")
record SettingsProperties(
        @DefaultValue("false") boolean reader,

        @DefaultValue({"profile", "keys", "calendars", "deadlines", "ladders", "categories"})
        List<String> required,

        @DefaultValue("") String groupSuffix,
        @DefaultValue(SettingsTopic.NAME) String topic,
        @DefaultValue(SettingsTopic.APPLIED) String appliedTopic) {}
