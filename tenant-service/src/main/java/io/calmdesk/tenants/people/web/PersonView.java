package io.calmdesk.tenants.people.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.Role;
import io.calmdesk.settings.Sealer;
import io.calmdesk.tenants.people.Member;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who works for the business; the address only for those who look after people. */
@Schema(name = "Person")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonView(
        String id,
        String name,
        @Nullable String email,
        List<String> roles,
        long version,

        @Schema(description = "Only when false: the services have not all taken the change over yet.") @Nullable
        Boolean applied) {

    static PersonView of(Dossier<Member> person, Sealer sealer, boolean withEmail, @Nullable Boolean applied) {
        Member member = person.state();
        return new PersonView(
                member.actor(),
                member.access().name(member.actor(), sealer),
                withEmail ? member.access().email(member.actor(), sealer) : null,
                member.roles().stream().map(Role::code).sorted().toList(),
                person.version(),
                applied);
    }
}
