package io.github.kpi4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.engine.Parts.Line;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** However rows are dealt to parts and parts are merged, the reference's answers come out. */
class AccumulatorLaws {
  private static final CompiledContract CONTRACT = Parts.CONTRACT;
  private static final DateRange COVERED = new DateRange(Parts.FIRST, Parts.FIRST.plusDays(80));

  @Provide
  Arbitrary<List<Line>> lines() {
    Arbitrary<Long> cents =
        Arbitraries.oneOf(
            Arbitraries.longs().between(-200, 200),
            Arbitraries.longs().between(1L << 61, Long.MAX_VALUE));
    return Combinators.combine(
            Arbitraries.integers().between(0, Parts.TABLES.size() - 1),
            // Few days and words, so that rows meet in cells and keys.
            Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.integers().between(0, 79)),
                Tuple.of(3, Arbitraries.of(28, 56, 58))),
            Arbitraries.frequency(Tuple.of(3, "A"), Tuple.of(1, "B"), Tuple.of(1, "C")),
            Arbitraries.frequency(Tuple.of(3, "x"), Tuple.of(1, "y")),
            cents,
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 25))
        .as(Line::new)
        .list()
        .ofMaxSize(60)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  @Provide
  Arbitrary<Period> periods() {
    return Arbitraries.of("2026-03", "2026-W13", "2026-03-29", "2026-Q2").map(CONTRACT::period);
  }

  @Provide
  Arbitrary<AsOf> days() {
    return Arbitraries.of("2026-04-02", "2026-04-10", "2026-07-31").map(AsOf::date);
  }

  private static FactSet part(
      Source file, List<Line> lines, List<Integer> some, boolean declared, int part, int parts) {
    FactSetBuilder facts = FactSet.builder(CONTRACT.schema());
    if (declared) {
      long share = COVERED.days() / parts;
      DateRange days =
          new DateRange(
              COVERED.start().plusDays(part * share),
              part == parts - 1
                  ? COVERED.endExclusive()
                  : COVERED.start().plusDays((part + 1) * share));
      facts.table("events").covers(days);
      facts.table("orders").covers(days);
      facts.table("stock").covers(days);
    }
    Parts.add(facts, file, lines, some);
    return facts.build();
  }

  /** Deals rows to parts in any order and merges the parts in any tree. */
  private static Accumulator merged(List<Line> lines, boolean declared, Random random) {
    int parts = 1 + random.nextInt(5);
    List<List<Integer>> dealt = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      dealt.add(new ArrayList<>());
    }
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < lines.size(); row++) {
      rows.add(row);
    }
    Collections.shuffle(rows, random);
    rows.forEach(row -> dealt.get(random.nextInt(parts)).add(row));
    Source file = Parts.file(lines);
    List<Accumulator> left = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      left.add(CONTRACT.accumulate(part(file, lines, dealt.get(part), declared, part, parts)));
    }
    left.add(CONTRACT.accumulate());
    while (left.size() > 1) {
      Collections.shuffle(left, random);
      Accumulator both = left.remove(0).merge(left.remove(0));
      left.add(random.nextInt(3) == 0 ? Parts.sent(both) : both);
    }
    return left.get(0);
  }

  private static FactSet whole(List<Line> lines, boolean declared) {
    List<Integer> all = new ArrayList<>();
    for (int row = 0; row < lines.size(); row++) {
      all.add(row);
    }
    return part(Parts.file(lines), lines, all, declared, 0, 1);
  }

  private static void assertSame(Evaluation found, Evaluation expected) {
    assertThat(found.kpis()).isEqualTo(expected.kpis());
    assertThat(found.score()).isEqualTo(expected.score());
    assertThat(found.accounts()).isEqualTo(expected.accounts());
    DiagnosticText text = DiagnosticText.of(Catalogue.ENGLISH);
    assertThat(text.render(found.dataProblems())).isEqualTo(text.render(expected.dataProblems()));
  }

  @Property(tries = 150)
  void mergedPartsSayWhatTheReferenceSaysOfAllRows(
      @ForAll("lines") List<Line> lines,
      @ForAll("periods") Period period,
      @ForAll("days") AsOf asOf,
      @ForAll boolean declared,
      @ForAll Random random) {
    assertSame(
        CONTRACT.evaluate(merged(lines, declared, random), period, asOf),
        CONTRACT.evaluate(whole(lines, declared), period, asOf));
  }

  @Property(tries = 100)
  void measuringAgreesAtEveryScope(
      @ForAll("lines") List<Line> lines, @ForAll("periods") Period period, @ForAll Random random) {
    AsOf asOf = AsOf.date("2026-07-31");
    Measuring found = CONTRACT.measure(merged(lines, true, random), asOf);
    Measuring expected = CONTRACT.measure(whole(lines, true), asOf);
    for (String metric : List.of("gmv", "least", "most", "mean", "rows", "days", "week")) {
      for (List<String> cut : List.of(List.of("channel", "sku"), List.of("category"))) {
        assertThat(found.subjects(metric, period, cut))
            .isEqualTo(expected.subjects(metric, period, cut));
      }
      for (Map<String, String> scope :
          List.of(
              Map.of("sku", "A"),
              Map.of("category", ""),
              Map.of("channel", "x", "category", "y"))) {
        assertThat(found.metric(metric, period, scope))
            .isEqualTo(expected.metric(metric, period, scope));
      }
    }
  }

  @Property(tries = 100)
  void theOrderOfAMergeDoesNotShow(
      @ForAll("lines") List<Line> ones, @ForAll("lines") List<Line> others) {
    Accumulator one = CONTRACT.accumulate(Parts.facts(ones));
    Accumulator other = CONTRACT.accumulate(Parts.facts(others));
    Period period = CONTRACT.period("2026-03");
    AsOf asOf = AsOf.date("2026-07-31");
    assertSame(
        CONTRACT.evaluate(one.merge(other), period, asOf),
        CONTRACT.evaluate(other.merge(one), period, asOf));
  }
}
