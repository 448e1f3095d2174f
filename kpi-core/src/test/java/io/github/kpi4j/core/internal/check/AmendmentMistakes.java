package io.github.kpi4j.core.internal.check;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.draft.AmendmentBuilder;
import io.github.kpi4j.core.draft.DraftBuilder;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Amendments. */
final class AmendmentMistakes {
  private AmendmentMistakes() {}

  private static DraftBuilder shop() {
    return Shop.data().kpi("gmv", Shop.seen("gmv"));
  }

  private static Arguments bad(
      Code code, String place, String marked, String sentence, DraftBuilder draft) {
    return arguments(code, place, marked, sentence, draft.build().root(), List.of());
  }

  private static Arguments bad(
      Code code,
      String place,
      String marked,
      String sentence,
      Consumer<AmendmentBuilder> amendment) {
    return bad(code, place, marked, sentence, shop().amendment(amendment));
  }

  private static Consumer<AmendmentBuilder> april(Consumer<AmendmentBuilder> more) {
    return a -> more.accept(a.days("2026-04-01", "2026-03-20"));
  }

  private static DraftBuilder many(int count) {
    DraftBuilder draft = shop();
    for (int i = 0; i < count; i++) {
      draft.amendment(april(a -> a.change(d -> d.kpi("gmv", k -> k.weight(100)))));
    }
    return draft;
  }

  static Stream<Arguments> all() {
    return Stream.of(
        bad(
            Code.AMENDED_INSIDE_PERIOD,
            "amendments.1",
            "effective",
            "The terms change on 2026-04-10, inside the period 2026-04, and nothing says which"
                + " terms that period has.",
            a -> a.days("2026-04-10", "2026-03-20").change(d -> d.kpi("gmv", k -> k.weight(100)))),
        bad(
            Code.AMENDS_NOTHING,
            "amendments.1",
            "",
            "This amendment changes nothing.",
            april(a -> {})),
        bad(
            Code.AMENDS_FIXED,
            "amendments.1.change",
            "time_zone",
            "An amendment cannot change `time_zone`: facts, periods and money have to fit all"
                + " versions of a contract.",
            april(a -> a.change(d -> d.set("time_zone", "UTC")))),
        bad(
            Code.AMENDS_FIXED,
            "amendments.1",
            "",
            "An amendment cannot change `fees.currency`: facts, periods and money have to fit all"
                + " versions of a contract.",
            shop()
                .fees(
                    f ->
                        f.set("currency", "CNY")
                            .exchangeAt("BRL", "1.25")
                            .base(b -> b.set("amount", "BRL 1").set("per", "month")))
                .amendment(
                    april(
                        a ->
                            a.change(d -> d.fees(f -> f.set("currency", "BRL")))
                                .remove("fees.fx")))),
        bad(
            Code.TOO_MANY_AMENDMENTS,
            "amendments.33",
            "",
            "33 amendments are more than can be checked, at most 32.",
            many(33)),
        bad(
            Code.NOTHING_TO_REMOVE,
            "amendments.1.remove",
            "fees.cap",
            "There is no `fees.cap` that could fall away.",
            april(a -> a.remove("fees.cap"))));
  }
}
