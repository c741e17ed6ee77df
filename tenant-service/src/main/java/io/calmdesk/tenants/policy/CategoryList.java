package io.calmdesk.tenants.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a business sorts its cases by: a tree of categories, each named in three languages. */
public record CategoryList(List<Category> items) {

    public CategoryList {
        items = List.copyOf(items);
    }

    /** One category; {@code parent} is the code of the category above it. */
    public record Category(
            String code,
            Map<String, String> names,
            @Nullable String parent) {}

    /** The list as the section of settings carries it. */
    public Map<String, Object> data() {
        return Map.of("items", items.stream().map(CategoryList::row).toList());
    }

    /** The list read back from its settings. */
    public static CategoryList of(Map<String, ?> data) {
        List<Category> items = new ArrayList<>();
        if (data.get("items") instanceof List<?> rows) {
            for (Object row : rows) {
                items.add(category((Map<?, ?>) row));
            }
        }
        return new CategoryList(items);
    }

    private static Category category(Map<?, ?> row) {
        Map<String, String> names = new TreeMap<>();
        if (row.get("names") instanceof Map<?, ?> byLanguage) {
            byLanguage.forEach((language, name) -> names.put(String.valueOf(language), String.valueOf(name)));
        }
        return new Category(
                String.valueOf(row.get("code")), names, row.get("parent") instanceof String parent ? parent : null);
    }

    private static Map<String, Object> row(Category category) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", category.code());
        row.put("names", category.names());
        if (category.parent() != null) {
            row.put("parent", category.parent());
        }
        return row;
    }
}
