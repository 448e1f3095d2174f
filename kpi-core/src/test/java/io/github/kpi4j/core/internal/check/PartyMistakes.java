package io.github.kpi4j.core.internal.check;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.draft.PartyBuilder;
import io.github.kpi4j.core.draft.TableBuilder;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Parties, and what they owe. */
final class PartyMistakes {
  private PartyMistakes() {}

  private static Arguments bad(
      Code code,
      String place,
      String marked,
      String sentence,
      Consumer<PartyBuilder> party,
      Consumer<TableBuilder> table) {
    return arguments(
        code,
        place,
        marked,
        sentence,
        Shop.data()
            .party("agency", p -> party.accept(p.name("An agency").role("provider")))
            .table(
                "shipments",
                t ->
                    table.accept(
                        t.key("date").dimension("date", "date").measure("on_time", "count")))
            .kpi("gmv", Shop.seen("gmv"))
            .build()
            .root(),
        List.of());
  }

  static Stream<Arguments> all() {
    return Stream.of(
        bad(
            Code.UNKNOWN_LANGUAGE,
            "parties.agency.languages",
            "ptt",
            "`ptt` is no language.",
            p -> p.languages("zh", "ptt"),
            t -> {}),
        bad(
            Code.BAD_NAME,
            "parties.agency.people",
            "Ana Lima",
            "`Ana Lima` cannot be a name.",
            p -> p.people("Ana Lima"),
            t -> {}),
        bad(
            Code.DEFINED_TWICE,
            "parties.agency.people",
            "ana",
            "`ana` is defined twice; the first time in people.",
            p -> p.people("ana", "ana"),
            t -> {}),
        bad(
            Code.UNKNOWN_PARTY,
            "data.shipments.owed_by",
            "agenzy",
            "`agenzy` is none of the parties.",
            p -> {},
            t -> t.set("expected_within", "72 hours").set("owed_by", "agenzy")),
        bad(
            Code.OWED_AT_NO_TIME,
            "data.shipments",
            "owed_by",
            "Nothing says when these rows are due, so nobody can be late with them.",
            p -> {},
            t -> t.set("owed_by", "agency")));
  }
}
