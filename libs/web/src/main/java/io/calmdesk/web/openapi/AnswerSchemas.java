package io.calmdesk.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells in the API document what the code says by {@code @Nullable}: an answer has all its members, some may be null, or
 * absent where the record leaves out what is null.
 */
final class AnswerSchemas implements ModelConverter {

    private static final Pattern OUR_CLASS = Pattern.compile("class (io\\.calmdesk\\.[\\w.$]+)");

    @Override
    @SuppressWarnings("rawtypes") // as the library declares it
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> answer = answer(type);
        if (resolved != null && answer != null) {
            Schema model = resolved.get$ref() == null
                    ? resolved
                    : context.getDefinedModels()
                            .get(resolved.get$ref().substring(resolved.get$ref().lastIndexOf('/') + 1));
            if (model != null) {
                describe(model, answer);
            }
        }
        return resolved;
    }

    /** The record of an answer; what people send may leave out what it likes, and says so by itself. */
    private static @Nullable Class<?> answer(AnnotatedType type) {
        Matcher ours = OUR_CLASS.matcher(
                type.getType() instanceof Class<?> plain
                        ? "class " + plain.getName()
                        : type.getType().getTypeName());
        if (!ours.find() || ours.group(1).contains("Request")) {
            return null;
        }
        try {
            Class<?> found = Class.forName(ours.group(1));
            return found.isRecord() ? found : null;
        } catch (ClassNotFoundException notOurs) {
            return null;
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void describe(Schema model, Class<?> answer) {
        Map<String, Schema> properties = model.getProperties();
        if (properties == null) {
            return;
        }
        List<String> present = new ArrayList<>();
        for (RecordComponent component : answer.getRecordComponents()) {
            JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = named == null ? component.getName() : named.value();
            Schema property = properties.get(name);
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (property == null || (nullable && (leftOut(answer) || leftOut(component.getAccessor())))) {
                continue;
            }
            present.add(name);
            if (nullable) {
                properties.put(name, orNull(property));
            }
        }
        model.setRequired(present);
    }

    private static boolean leftOut(AnnotatedElement written) {
        JsonInclude included = written.getAnnotation(JsonInclude.class);
        return included != null && included.value() == JsonInclude.Include.NON_NULL;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Schema orNull(Schema property) {
        if (property.get$ref() != null) {
            Schema nothing = new Schema();
            nothing.setTypes(Set.of("null"));
            Schema either = new Schema();
            either.setOneOf(List.of(property, nothing));
            return either;
        }
        if (property.getTypes() != null && !property.getTypes().contains("null")) {
            Set<String> types = new LinkedHashSet<>(property.getTypes());
            types.add("null");
            property.setTypes(types);
        }
        if (property.getEnum() != null && !property.getEnum().contains(null)) {
            List<Object> constants = new ArrayList<>(property.getEnum());
            constants.add(null);
            property.setEnum(constants);
        }
        return property;
    }
}
