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
    return bad(code, place, marked, sentence, d -> d.sla(sla::accept));
  }

  static Stream<Arguments> all() {
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
            "An answer may take 24 hours, but the solution only 1 hour.",
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
