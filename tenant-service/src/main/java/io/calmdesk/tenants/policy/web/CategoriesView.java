package io.calmdesk.tenants.policy.web;

import io.calmdesk.dossier.Dossier;
import io.calmdesk.tenants.policy.CategoryList;
import io.calmdesk.tenants.setting.SettingItem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the business sorts its cases by. */
@Schema(name = "Categories")
record CategoriesView(List<CategoryView> items, long version) {

    /** One category with its names by language. */
    @Schema(name = "Category")
    record CategoryView(
            String code,
            Map<String, String> names,
            @Nullable String parent) {}

    static CategoriesView of(Dossier<SettingItem> stored) {
        return new CategoriesView(
                CategoryList.of(stored.state().data()).items().stream()
                        .map(category -> new CategoryView(category.code(), category.names(), category.parent()))
                        .toList(),
                stored.version());
    }
}
