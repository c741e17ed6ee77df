package io.calmdesk.web.json;

import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.http.codec.CodecCustomizer;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Strict JSON for every controller of the service. */
@AutoConfiguration(after = CodecsAutoConfiguration.class)
class StrictJsonAutoConfiguration {

    @Bean
    JsonFactoryBuilderCustomizer strictJsonReading() {
        return factory -> factory.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(StrictText.DEEPEST)
                        .maxStringLength(2_000_000)
                        .build());
    }

    @Bean
    JsonMapperBuilderCustomizer strictJsonMapping() {
        return StrictJsonAutoConfiguration::makeStrict;
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    CodecCustomizer strictJsonDecoding(JsonMapper mapper) {
        return codecs -> codecs.defaultCodecs().jacksonJsonDecoder(new StrictJsonDecoder(mapper));
    }

    private static void makeStrict(JsonMapper.Builder json) {
        json.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                // a hole in a list is not an element, and nobody behind the edge looks for one
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .withCoercionConfigDefaults(it -> {
                    it.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
                    it.setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail);
                })
                .withCoercionConfig(LogicalType.Textual, it -> {
                    it.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    it.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    it.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                    // the empty text is a text
                    it.setCoercion(CoercionInputShape.EmptyString, CoercionAction.TryConvert);
                })
                .addModule(new SimpleModule("strict").addDeserializer(Instant.class, new StrictInstant()));
    }
}
