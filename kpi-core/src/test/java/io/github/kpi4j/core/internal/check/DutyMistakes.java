package io.github.kpi4j.core.internal.check;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.SlaBuilder;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What the parties owe each other. */
final class DutyMistakes {
  private DutyMistakes() {}

  private static Arguments bad(
      Code code, String place, String marked, String sentence, UnaryOperator<DraftBuilder> duty) {
    return arguments(
        code,
        place,
        marked,
        sentence,
        duty.apply(Shop.data().kpi("gmv", Shop.seen("gmv"))).build().root(),
        List.of());
  }

  private static Arguments sla(
      Code code, String place, String marked, String sentence, Consumer<SlaBuilder> sla) {
    return bad(code, place, marked, sentence, d -> d.sla(sla));
  }

  static Stream<Arguments> all() {
    return Stream.of(tickets(), approvals(), parties(), ends()).flatMap(rows -> rows);
  }

  /** A contract with parties and actions. */
  private static Arguments acted(
      Code code, String place, String marked, String sentence, UnaryOperator<DraftBuilder> duty) {
    return bad(
        code,
        place,
        marked,
        sentence,
        d ->
            duty.apply(
                d.party("agency", p -> p.name("An agency").role("provider").people("manager"))
                    .action(
                        "budget",
                        a ->
                            a.field("amount", "BRL")
                                .field("note", "text")
                                .words("why", "a", "b"))));
  }

  private static Arguments rule(Code code, String marked, String sentence, String when) {
    return acted(
        code,
        "approvals.1.when",
        marked,
        sentence,
        d -> d.approval(a -> a.when(when).require("agency.manager")));
  }

  private static Stream<Arguments> approvals() {
    return Stream.of(
        rule(
            Code.UNKNOWN_INPUT,
            "amuont",
            "`amuont` is nothing that is given here.",
            "amuont > BRL 1"),
        rule(
            Code.UNKNOWN_CHOICE,
            "bugdet",
            "`bugdet` is none of the words that can stand here.",
            "action = bugdet"),
        rule(Code.UNKNOWN_CHOICE, "c", "`c` is none of the words that can stand here.", "c != why"),
        rule(Code.NOT_OF_GIVEN, "note", "`note` cannot be asked here.", "note = urgent"),
        rule(
            Code.NOT_OF_GIVEN,
            "action > budget",
            "`action > budget` cannot be asked here.",
            "action > budget"),
        rule(
            Code.NOT_OF_GIVEN,
            "max(amount, BRL 2)",
            "`max(amount, BRL 2)` cannot be asked here.",
            "max(amount, BRL 2) > BRL 1"),
        rule(
            Code.NOT_OF_GIVEN,
            "amount * amount",
            "`amount * amount` cannot be asked here.",
            "amount * amount > BRL 1"),
        rule(Code.NOT_OF_GIVEN, "amount", "`amount` cannot be asked here.", "amount"),
        rule(
            Code.GIVEN_UNITS,
            "amount > USD 5",
            "`amount` is BRL and `USD 5` is USD: these cannot be compared.",
            "amount > USD 5"),
        rule(
            Code.GIVEN_UNITS,
            "amount > 5000",
            "`amount` is BRL and `5000` is number: these cannot be compared.",
            "amount > 5000"),
        rule(
            Code.BAD_FORMULA,
            "",
            "Found the end of the formula where a number, a metric or a bracket was expected.",
            "amount >"),
        acted(
            Code.FIELD_CHANGES,
            "actions.promotion",
            "amount",
            "The field `amount` is percent here and BRL in another action.",
            d -> d.action("promotion", a -> a.field("amount", "percent"))),
        acted(
            Code.RESERVED_NAME,
            "actions.promotion",
            "action",
            "Formulas keep the word `action` for themselves.",
            d -> d.action("promotion", a -> a.field("action", "percent"))),
        acted(
            Code.BAD_UNIT,
            "actions.promotion.discount",
            "pct",
            "`pct` is not a unit.",
            d -> d.action("promotion", a -> a.field("discount", "pct"))),
        acted(
            Code.UNKNOWN_PERSON,
            "approvals.1.require",
            "agency.boss",
            "No party names a person `agency.boss`.",
            d -> d.approval(a -> a.when("amount > BRL 1").require("agency.boss"))),
        acted(
            Code.DEFINED_TWICE,
            "approvals.1.require",
            "agency.manager",
            "`agency.manager` is defined twice; the first time in require.",
            d ->
                d.approval(
                    a -> a.when("amount > BRL 1").require("agency.manager", "agency.manager"))),
        acted(
            Code.NOBODY_REQUIRED,
            "approvals.1",
            "require",
            "Nobody has to consent here.",
            d -> d.approval(a -> a.when("amount > BRL 1").require())),
        acted(
            Code.EXPIRES_AT_ONCE,
            "approvals.1.expires_after",
            "0 days",
            "A consent that expires at once would never count.",
            d ->
                d.approval(
                    a ->
                        a.when("amount > BRL 1").require("agency.manager").expiresAfter("0 days"))),
        acted(
            Code.NO_CALENDAR,
            "approvals.1.expires_after",
            "2 business days",
            "`2 business days` needs to know which days are business days.",
            d ->
                d.approval(
                    a ->
                        a.when("amount > BRL 1")
                            .require("agency.manager")
                            .expiresAfter("2 business days"))));
  }

  private static Stream<Arguments> parties() {
    return Stream.of(
        acted(
            Code.UNKNOWN_PARTY,
            "access",
            "agensy",
            "`agensy` is none of the parties.",
            d -> d.access("agensy", "orders", "edit")),
        acted(
            Code.UNKNOWN_WORD,
            "access.agency.orders",
            "write",
            "`write` is not one of the words that can stand here.",
            d -> d.access("agency", "orders", "write")),
        acted(
            Code.UNKNOWN_PARTY,
            "responsibilities.customs",
            "seler",
            "`seler` is none of the parties.",
            d -> d.responsible("customs", "seler")),
        acted(
            Code.UNUSUAL_RESPONSIBILITY,
            "responsibilities",
            "custms",
            "`custms` is no usual responsibility, and looks like one that is misspelt.",
            d -> d.responsible("custms", "agency")),
        acted(
            Code.UNKNOWN_PARTY,
            "communication.contact",
            "seler",
            "`seler` is none of the parties.",
            d -> d.communication(c -> c.contact("seler", "by phone"))),
        acted(
            Code.UNKNOWN_LANGUAGE,
            "communication.languages",
            "xq",
            "`xq` is no language.",
            d -> d.communication(c -> c.languages("xq"))),
        acted(
            Code.UNKNOWN_WORD,
            "communication.report",
            "often",
            "`often` is not one of the words that can stand here.",
            d -> d.communication(c -> c.report("often"))),
        acted(
            Code.NO_TERM,
            "communication.report.every",
            "contract_monthly",
            "`contract_monthly` counts from the first day of the contract, which is not said.",
            d -> d.communication(c -> c.report("contract_monthly", "3 days"))),
        acted(
            Code.BAD_DELAY,
            "communication.report.within",
            "soon",
            "`soon` is not a delay as contracts write it.",
            d -> d.communication(c -> c.report("weekly", "soon"))),
        acted(
            Code.UNKNOWN_PARTY,
            "data_policy.owner",
            "buyer",
            "`buyer` is none of the parties.",
            d -> d.dataPolicy(p -> p.owner("buyer"))));
  }

  private static Stream<Arguments> ends() {
    return Stream.of(
        acted(
            Code.MISSING_KEY,
            "contract",
            "exit",
            "The key `notice` is missing in exit.",
            d -> d.exit(e -> e.transition("30 days"))),
        acted(
            Code.BAD_PERIODS,
            "exit.triggers.1.for",
            "3 months",
            "`3 months` is no number of periods.",
            d -> d.exit(e -> e.notice("30 days").trigger("level(gmv) = green", "3 months"))),
        acted(
            Code.UNKNOWN_INPUT,
            "exit.triggers.1.when",
            "score",
            "`score` is nothing that is given here.",
            d -> d.exit(e -> e.notice("30 days").trigger("score < 60", "3 periods"))),
        acted(
            Code.UNKNOWN_INPUT,
            "exit.triggers.1.when",
            "level(profit)",
            "`level(profit)` is nothing that is given here.",
            d -> d.exit(e -> e.notice("30 days").trigger("level(profit) = red", "1 period"))),
        acted(
            Code.UNKNOWN_CHOICE,
            "exit.triggers.1.when",
            "rot",
            "`rot` is none of the words that can stand here.",
            d -> d.exit(e -> e.notice("30 days").trigger("level(gmv) = rot", "1 period"))),
        acted(
            Code.WRONG_ARGUMENTS,
            "exit.triggers.1.when",
            "level(1)",
            "`level` takes the name of a KPI, such as `level(profit)`.",
            d -> d.exit(e -> e.notice("30 days").trigger("level(1) = red", "1 period"))),
        acted(
            Code.BAD_NAME,
            "exit.handover.1.task",
            "Return data",
            "`Return data` cannot be a name.",
            d -> d.exit(e -> e.notice("30 days").handover("Return data", "3 days"))),
        acted(
            Code.UNKNOWN_PARTY,
            "exit.handover.1.by",
            "seler",
            "`seler` is none of the parties.",
            d -> d.exit(e -> e.notice("30 days").handover("pay", "3 days", "end", "seler"))),
        acted(
            Code.UNKNOWN_WORD,
            "exit.handover.1.from",
            "start",
            "`start` is not one of the words that can stand here.",
            d -> d.exit(e -> e.notice("30 days").handover("pay", "3 days", "start", "agency"))),
        acted(
            Code.UNKNOWN_CATEGORY,
            "catalogue.certificates.1.category",
            "toy",
            "The catalogue has no category `toy`.",
            d -> d.catalogue(c -> c.categories("toys").certificate("toy", "body", "1"))),
        acted(
            Code.DEFINED_TWICE,
            "catalogue.categories",
            "toys",
            "`toys` is defined twice; the first time in categories.",
            d -> d.catalogue(c -> c.categories("toys", "toys"))),
        acted(
            Code.CERTIFICATE_EXPIRES,
            "catalogue.certificates.1.until",
            "2026-12-30",
            "The certificate 1 holds until 2026-12-30, and the contract runs over"
                + " 2026-01-01/2026-12-31.",
            d ->
                d.set("term", "2026")
                    .catalogue(
                        c -> c.categories("toys").certificate("toys", "body", "1", "2026-12-30"))),
        acted(
            Code.BAD_DATE,
            "catalogue.certificates.1.until",
            "31/12/2026",
            "`31/12/2026` is not a day.",
            d ->
                d.catalogue(
                    c -> c.categories("toys").certificate("toys", "body", "1", "31/12/2026"))));
  }

  private static Stream<Arguments> tickets() {
    return Stream.of(
        sla(
            Code.PRIORITY_WITHOUT_LIMIT,
            "sla",
            "urgent",
            "The priority `urgent` promises nothing.",
            s -> s.priority("urgent", p -> p.title("en", "Urgent"))),
        bad(
            Code.NO_PRIORITY,
            "sla",
            "",
            "The service levels have no priority.",
            d -> d.set("x-note", "none").sla(s -> {})),
        sla(
            Code.NO_BUSINESS_HOURS,
            "sla.urgent.respond_within",
            "4 business hours",
            "Nobody has said which hours `4 business hours` are counted in.",
            s -> s.priority("urgent", p -> p.respondWithin("4 business hours"))),
        sla(
            Code.UNKNOWN_CALENDAR,
            "sla.hours.calendar",
            "mars",
            "There is no business calendar `mars`.",
            s ->
                s.open("09:00-18:00")
                    .calendar("mars")
                    .priority("urgent", p -> p.respondWithin("1 hour"))),
        sla(
            Code.NO_CALENDAR,
            "sla.hours",
            "",
            "`hours` needs to know which days are business days.",
            s -> s.open("09:00-18:00").priority("urgent", p -> p.respondWithin("1 hour"))),
        sla(
            Code.BAD_TIME_LIMIT,
            "sla.urgent.respond_within",
            "1 day",
            "`1 day` is not a time limit.",
            s -> s.priority("urgent", p -> p.respondWithin("1 day"))),
        sla(
            Code.RESPONSE_AFTER_RESOLUTION,
            "sla.urgent.respond_within",
            "24 hours",
            "An answer may take `24 hours`, but the solution only `1 hour`.",
            s -> s.priority("urgent", p -> p.respondWithin("24 hours").resolveWithin("1 hour"))),
        bad(
            Code.BAD_OPENING,
            "sla.hours.open",
            "9-18",
            "`9-18` is not a time of day with a beginning and an end.",
            d -> office(d, "9-18")),
        bad(
            Code.OPENINGS_NOT_RISING,
            "sla.hours.open",
            "13:00-18:00",
            "`13:00-18:00` begins before `09:00-14:00` has ended.",
            d -> office(d, "09:00-14:00", "13:00-18:00")),
        bad(
            Code.LEVEL_NOT_HERE,
            "metrics.f.formula",
            "level(gmv)",
            "`level(gmv)` cannot stand here.",
            d -> d.metric("f", m -> m.formula("gmv * level(gmv)"))));
  }

  private static DraftBuilder office(DraftBuilder draft, String... open) {
    return draft.sla(
        s -> s.open(open).calendar("weekdays").priority("urgent", p -> p.respondWithin("1 hour")));
  }
}
