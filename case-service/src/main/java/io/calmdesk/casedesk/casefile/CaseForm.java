package io.calmdesk.casedesk.casefile;

import io.calmdesk.casedesk.FieldCheck;
import io.calmdesk.casedesk.judging.Severity;
import io.calmdesk.casedesk.party.Customer;
import io.calmdesk.casedesk.procedure.Responsible;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A case as somebody wrote it down, not yet checked: every field as text, absent fields null. */
public record CaseForm(
        @Nullable String kind,
        @Nullable String channel,
        @Nullable String place,
        @Nullable String category,
        @Nullable String severity,
        @Nullable CustomerForm customer,
        @Nullable String words,
        @Nullable String demand,
        @Nullable String occurredAt,
        @Nullable String receivedAt) {

    /** The longest texts, in Unicode code points. */
    static final int LONGEST_TEXT = 5_000;

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 254;

    /** The customer as written down. */
    public record CustomerForm(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable Boolean anonymous) {}

    /** The command the form asks for; everything wrong with it is told at once. */
    public ReceiveCase read(Responsible owner, boolean followed, Instant now) {
        FieldCheck check = new FieldCheck();
        if (kind == null) {
            check.refuse("kind", "missing");
        }
        if (channel == null) {
            check.refuse("channel", "missing");
        }
        CaseKind readKind = check.code("kind", kind, CaseKind::of).orElse(CaseKind.COMPLAINT);
        Channel readChannel = check.code("channel", channel, Channel::of).orElse(Channel.WEB_FORM);
        Severity readSeverity = check.code("severity", severity, Severity::of).orElse(Severity.GENERAL);
        Account account = new Account(
                check.required("words", words, LONGEST_TEXT),
                check.optional("demand", demand, LONGEST_TEXT),
                check.optional("place", place, LONGEST_PLACE),
                customer(check));
        Instant occurred = check.past("occurredAt", occurredAt, now);
        Instant received = check.past("receivedAt", receivedAt, now);
        check.done();
        return new ReceiveCase(
                readChannel,
                new Judgement(readKind, category, readSeverity),
                account,
                owner,
                occurred,
                received,
                followed);
    }

    private Customer customer(FieldCheck check) {
        if (customer == null) {
            check.refuse("customer", "missing");
            return new Customer(null, null, null, true);
        }
        Customer read = new Customer(
                check.optional("customer.name", customer.name(), LONGEST_NAME),
                check.optional("customer.phone", customer.phone(), LONGEST_NAME),
                check.optional("customer.email", customer.email(), LONGEST_ADDRESS),
                Boolean.TRUE.equals(customer.anonymous()));
        if (!read.anonymous() && read.name() == null && read.phone() == null && read.email() == null) {
            check.refuse("customer", "missing");
        }
        return read;
    }
}
