package io.calmdesk.dossier.store;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The types that can occur in some records, found by walking their components. */
final class RecordTypes {

    private final Set<Class<?>> seen = new LinkedHashSet<>();
    private final Map<Class<?>, String> sealedMembers = new LinkedHashMap<>();

    private RecordTypes() {}

    static RecordTypes reachedFrom(Collection<? extends Class<?>> records) {
        RecordTypes types = new RecordTypes();
        records.forEach(types::walk);
        return types;
    }

    Set<Class<?>> all() {
        return seen;
    }

    /** The records below sealed interfaces with the names they are stored under. */
    Map<Class<?>, String> sealedMembers() {
        return sealedMembers;
    }

    private void walk(Type type) {
        switch (type) {
            case Class<?> plain -> walkClass(plain);
            case ParameterizedType generic -> {
                for (Type argument : generic.getActualTypeArguments()) {
                    walk(argument);
                }
            }
            case WildcardType wildcard -> walk(wildcard.getUpperBounds()[0]);
            case GenericArrayType array -> walk(array.getGenericComponentType());
            default -> {}
        }
    }

    private void walkClass(Class<?> type) {
        if (type.isArray()) {
            walkClass(type.getComponentType());
            return;
        }
        if (type.isPrimitive() || type.getName().startsWith("java.") || !seen.add(type)) {
            return;
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                walk(component.getGenericType());
            }
        } else if (type.isInterface() && type.isSealed()) {
            for (Class<?> member : type.getPermittedSubclasses()) {
                if (member.isRecord()) {
                    sealedMembers.put(member, hyphenated(member.getSimpleName()));
                }
                walkClass(member);
            }
        }
    }

    private static String hyphenated(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
