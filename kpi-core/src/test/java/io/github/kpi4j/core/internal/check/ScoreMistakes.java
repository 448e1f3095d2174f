package io.github.kpi4j.core.internal.check;

import static io.github.kpi4j.core.Edits.put;
import static io.github.kpi4j.core.Edits.set;
import static io.github.kpi4j.core.internal.check.Mistake.bad;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Node;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Red lines, excused days and alerts. */
final class ScoreMistakes {
  private ScoreMistakes() {}

  static Stream<Arguments> all() {
    return Stream.of(
        bad(
            Code.BAD_EFFECT,
            "scorecard.red_lines.1.effect",
            "score 10",
            "`score 10` is nothing that a red line can do.",
            m -> redLine(m, "gmv < BRL 1", "score 10")),
        bad(
            Code.BAD_DATE,
            "excused.1.from",
            "14/03/2026",
            "`14/03/2026` is not a day.",
            excused("ad_share", "14/03/2026", "2026-03-18", "2026-04-02")),
        bad(
            Code.EXCUSED_BACKWARDS,
            "excused.1.until",
            "2026-03-13",
            "The excused days end on 2026-03-13, before they start on 2026-03-14.",
            excused("ad_share", "2026-03-14", "2026-03-13", "2026-04-02")),
        bad(
            Code.EXCUSED_OUT_OF_TERM,
            "excused.1.until",
            "2027-01-01",
            "The excused days 2026-12-31/2027-01-01 are not all in the term 2026-01-01/2026-12-31.",
            m ->
                excused("ad_share", "2026-12-31", "2027-01-01", "2026-04-02")
                    .apply(set(m, "term", "2026"))),
        bad(
            Code.EXCUSED_TWICE,
            "excused.2.metrics",
            "ad_share",
            "`ad_share` is already excused on 2026-03-18/2026-03-18.",
            m ->
                put(
                    m,
                    "excused",
                    value(
                        draft("ad_share", "2026-03-14", "2026-03-18", "2026-04-02")
                            .excused(
                                e ->
                                    e.metrics("ad_share")
                                        .days("2026-03-18", "2026-03-20")
                                        .reason("again")
                                        .agreedOn("2026-04-02")),
                        "excused"))),
        bad(
            Code.EXCUSED_FOR_NOTHING,
            "excused.1.metrics",
            "ad_cost",
            "Nothing is judged by `ad_cost`, so its days are excused for nothing.",
            excused("ad_cost", "2026-03-14", "2026-03-18", "2026-04-02")),
        bad(
            Code.ALERT_NEVER_CLEARS,
            "alerts.a.clear_when",
            "gmv <= BRL 3",
            "The alert would never end: `gmv <= BRL 3` holds only where `gmv < BRL 4` does.",
            m ->
                put(
                    m,
                    "alerts",
                    value(
                        ContractDraft.named("x")
                            .alert(
                                "a",
                                a ->
                                    a.when("gmv < BRL 4")
                                        .clearWhen("gmv <= BRL 3")
                                        .severity("info")),
                        "alerts"))),
        bad(
            Code.ALERT_FOR_NO_DAY,
            "alerts.a.for",
            "0 days",
            "`for: 0 days` is no time that a condition could hold for.",
            m ->
                put(
                    m,
                    "alerts",
                    value(
                        ContractDraft.named("x")
                            .alert(
                                "a", a -> a.when("gmv < BRL 4").lasting("0 days").severity("info")),
                        "alerts"))),
        bad(
            Code.AGREED_LATE,
            "excused.1.agreed_on",
            "2027-03-19",
            "It was agreed on 2027-03-19, more than a year after the excused days"
                + " 2026-03-14/2026-03-18.",
            excused("ad_share", "2026-03-14", "2026-03-18", "2027-03-19")));
  }

  private static Mapping redLine(Mapping root, String when, String effect) {
    Mapping built =
        (Mapping)
            value(ContractDraft.named("x").scorecard(s -> s.redLine(when, effect)), "scorecard");
    return put(root, "scorecard.red_lines", built.entries().get(0).value());
  }

  private static UnaryOperator<Mapping> excused(
      String metric, String from, String until, String agreed) {
    return root -> put(root, "excused", value(draft(metric, from, until, agreed), "excused"));
  }

  private static DraftBuilder draft(String metric, String from, String until, String agreed) {
    return ContractDraft.named("x")
        .excused(e -> e.metrics(metric).days(from, until).reason("strike").agreedOn(agreed));
  }

  private static Node value(DraftBuilder draft, String key) {
    return draft.build().root().entry(key).orElseThrow().value();
  }
}
