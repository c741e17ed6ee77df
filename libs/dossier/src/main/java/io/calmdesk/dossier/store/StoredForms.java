package io.calmdesk.dossier.store;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** How values that are more than text are stored as text: codes, ids, dates, durations, zones. */
final class StoredForms {

    private StoredForms() {}

    /** The conversions for the coded enums and the single text values among these types, and for dates. */
    static List<Object> of(RecordTypes types) {
        Map<Class<?>, Form> forms = new HashMap<>();
        forms.put(LocalDate.class, new Form(Object::toString, LocalDate::parse));
        forms.put(LocalTime.class, new Form(Object::toString, LocalTime::parse));
        forms.put(Duration.class, new Form(Object::toString, Duration::parse));
        forms.put(ZoneId.class, new Form(Object::toString, ZoneId::of));
        for (Class<?> type : types.all()) {
            if (type.isEnum()) {
                Form form = coded(type);
                forms.put(type, form);
            } else if (isText(type)) {
                forms.put(type, text(type));
            }
        }
        return new ArrayList<>(List.of(new Writing(forms), new Reading(forms)));
    }

    private static boolean isText(Class<?> type) {
        if (!type.isRecord() || type.getRecordComponents().length != 1) {
            return false;
        }
        RecordComponent only = type.getRecordComponents()[0];
        return only.getName().equals("value") && only.getType() == String.class;
    }

    private static Form text(Class<?> type) {
        try {
            MethodHandle value = handle(type.getRecordComponents()[0].getAccessor());
            Constructor<?> constructor = type.getDeclaredConstructor(String.class);
            constructor.setAccessible(true);
            MethodHandle make = MethodHandles.lookup().unreflectConstructor(constructor);
            return new Form(it -> (String) call(value, it), it -> call(make, it));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName(), e);
        }
    }

    private static Form coded(Class<?> type) {
        Map<Object, String> codes = new HashMap<>();
        Map<String, Object> constants = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            String code = code(type, (Enum<?>) constant);
            codes.put(constant, code);
            constants.put(code, constant);
        }
        return new Form(constant -> Objects.requireNonNull(codes.get(constant)), code -> {
            Object found = constants.get(code);
            if (found == null) {
                throw new IllegalArgumentException("no " + type.getSimpleName() + " has code " + code);
            }
            return found;
        });
    }

    private static String code(Class<?> type, Enum<?> constant) {
        try {
            return (String) call(handle(type.getDeclaredMethod("code")), constant);
        } catch (NoSuchMethodException e) {
            return constant.name();
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(type.getName(), e);
        }
    }

    private static MethodHandle handle(Method method) throws IllegalAccessException {
        method.setAccessible(true);
        return MethodHandles.lookup().unreflect(method);
    }

    private static Object call(MethodHandle handle, Object argument) {
        try {
            return handle.invoke(argument);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalArgumentException(e);
        }
    }

    private record Form(Function<Object, String> write, Function<String, Object> read) {}

    /** Value to text; a zone is found by its superclass, since regions and offsets are classes of their own. */
    @WritingConverter
    private record Writing(Map<Class<?>, Form> forms) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return forms.keySet().stream()
                    .map(type -> new ConvertiblePair(type, String.class))
                    .collect(Collectors.toSet());
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            if (source == null) {
                return null;
            }
            Form form = forms.get(source instanceof ZoneId ? ZoneId.class : source.getClass());
            if (form == null) {
                form = forms.get(((Enum<?>) source).getDeclaringClass());
            }
            return Objects.requireNonNull(form).write().apply(source);
        }
    }

    @ReadingConverter
    private record Reading(Map<Class<?>, Form> forms) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return forms.keySet().stream()
                    .map(type -> new ConvertiblePair(String.class, type))
                    .collect(Collectors.toSet());
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            Form form = Objects.requireNonNull(forms.get(to.getType()));
            return source == null ? null : form.read().apply((String) source);
        }
    }
}
