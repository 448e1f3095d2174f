package io.github.kpi4j.core.internal.check;

import static io.github.kpi4j.core.Edits.set;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kpi4j.core.Edits;
import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.draft.ContractDraft.Pack;
import io.github.kpi4j.core.draft.Mapping;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.provider.Arguments;

/** One mistake in a contract that has no other, with what is said about it and where. */
final class Mistake {
  private Mistake() {}

  /** A contract without a mistake, in which every section is used. */
  static Mapping shop() {
    return Shop.data()
        .kpi(
            "ads",
            k ->
                k.metric("ad_share")
                    .better("lower")
                    .weight(60)
                    .minSample("gmv", "at least BRL 100")
                    .band("green", "at most 12%")
                    .band("amber", "at most 18%")
                    .band("red", "otherwise"))
        .kpi(
            "stars",
            k ->
                k.metric("rating")
                    .forEach("sku")
                    .scoreByShareOf("gmv")
                    .better("higher")
                    .weight(40)
                    .band("green", "at least 4")
                    .band("red", "otherwise"))
        .scorecard(
            s ->
                s.points("green", 100)
                    .points("amber", 60)
                    .points("red", 0)
                    .grade("A", "at least 90")
                    .grade("B", "otherwise"))
        .build()
        .root();
  }

  static Arguments bad(
      Code code, String place, String marked, String sentence, UnaryOperator<Mapping> edit) {
    return arguments(code, place, marked, sentence, edit.apply(shop()), List.of());
  }

  static Arguments formula(Code code, String marked, String sentence, String formula) {
    return bad(
        code, "metrics.f.formula", marked, sentence, m -> set(m, "metrics.f.formula", formula));
  }

  /** {@code kpi: 1} and one metric. */
  static Mapping pack(String metric, String key, String value) {
    Mapping empty = new Mapping(Edits.nowhere("pack"), List.of());
    return set(set(empty, "kpi", "1"), "metrics." + metric + "." + key, value);
  }

  static Arguments packed(
      Code code, String place, String marked, String sentence, Mapping contract, Mapping pack) {
    return arguments(
        code, place, marked, sentence, contract, List.of(new Pack("market/metrics", pack)));
  }
}
