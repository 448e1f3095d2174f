package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.Levels;
import io.github.kpi4j.core.contract.Scorecard;
import io.github.kpi4j.core.contract.Scorecard.Grade;
import io.github.kpi4j.core.contract.Scorecard.NoData;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Mapping.Entry;
import io.github.kpi4j.core.target.Band;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The scorecard of a contract, and whether the weights of its KPIs fit it. */
final class ScorecardSection {
  private static final Map<String, NoData> NO_DATA = Words.of(NoData.values());

  private final Problems problems;
  private final Levels levels;
  private final RedLineReader redLines;

  ScorecardSection(Problems problems, Levels levels, RedLineReader redLines) {
    this.problems = problems;
    this.levels = levels;
    this.redLines = redLines;
  }

  /**
   * The scorecard.
   *
   * @param kpis the KPIs that could be read
   * @param complete whether these are all
   */
  Optional<Scorecard> read(Mapping root, List<Kpi> kpis, boolean complete) {
    List<Kpi> weighted = kpis.stream().filter(kpi -> kpi.weight().isPresent()).toList();
    Optional<Entry> entry = root.entry("scorecard");
    if (entry.isEmpty()) {
      if (!weighted.isEmpty()) {
        root.entry("kpis")
            .ifPresent(
                section ->
                    problems.add(
                        Diagnostic.of(Code.WEIGHTS_WITHOUT_SCORECARD, section.key().span())));
      }
      return Optional.empty();
    }
    if (!(entry.get().value() instanceof Mapping mapping)) {
      return Optional.empty();
    }
    Reading keys = new Reading(mapping, problems);
    if (complete) {
      weights(weighted, entry.get().key().span());
    }
    Map<String, Rational> points = points(keys, weighted);
    return Optional.of(
        new Scorecard(
            points,
            keys.word("no_data", NO_DATA).orElse(NoData.WITHHOLD),
            grades(keys),
            redLines.read(keys)));
  }

  private void weights(List<Kpi> weighted, Span scorecard) {
    Rational total =
        weighted.stream()
            .flatMap(kpi -> kpi.weight().stream())
            .reduce(Rational.ZERO, Rational::plus);
    if (!total.equals(Rational.HUNDRED)) {
      String list =
          String.join(
              " + ",
              weighted.stream()
                  .map(kpi -> kpi.name() + " " + kpi.weight().orElse(Rational.ZERO))
                  .toList());
      problems.add(
          Diagnostic.of(Code.WEIGHTS_NOT_100, scorecard)
              .with("total", total)
              .with("weights", list.isEmpty() ? "@none" : list));
    }
  }

  private Map<String, Rational> points(Reading keys, List<Kpi> weighted) {
    Map<String, Rational> points = new LinkedHashMap<>();
    keys.pairs("points")
        .forEach(
            (level, text) -> {
              Optional<String> known = keys.word(level, Words.of(levels));
              Optional<Rational> number = keys.number(text);
              if (number.isPresent() && !isPoints(number.get())) {
                problems.add(
                    Diagnostic.of(Code.BAD_POINTS, text.span()).with("found", text.text()));
              }
              known.ifPresent(name -> points.put(name, number.orElse(Rational.ZERO)));
            });
    // A misspelt level has been reported; the one it was meant to be is not missing.
    if (keys.mapping("points").isPresent() && points.size() == keys.names("points").size()) {
      withoutPoints(weighted, points.keySet())
          .forEach(
              (level, kpi) ->
                  problems.add(
                      Diagnostic.of(Code.LEVEL_WITHOUT_POINTS, keys.place("points"))
                          .with("level", level)
                          .with("kpi", kpi)));
    }
    return points;
  }

  /** The levels that are worth nothing in particular, each with the first KPI that has it. */
  private static Map<String, String> withoutPoints(List<Kpi> weighted, Set<String> known) {
    Map<String, String> missing = new LinkedHashMap<>();
    for (Kpi kpi : weighted) {
      for (Band band : kpi.goal().all()) {
        if (!known.contains(band.level())) {
          missing.putIfAbsent(band.level(), kpi.name());
        }
      }
    }
    return missing;
  }

  private static boolean isPoints(Rational number) {
    return number.signum() >= 0 && number.compareTo(Rational.HUNDRED) <= 0;
  }

  private List<Grade> grades(Reading keys) {
    ConditionReader conditions =
        new ConditionReader(problems, "score", Unit.Plain.SCORE, OptionalInt.of(Scorecard.PLACES));
    List<Grade> grades = new ArrayList<>();
    List<Band> bands = new ArrayList<>();
    Map<LocatedText, LocatedText> written = keys.pairs("grades");
    written.forEach(
        (name, text) ->
            conditions
                .read(text)
                .ifPresent(
                    condition -> {
                      grades.add(new Grade(name.text(), condition));
                      bands.add(new Band(name.text(), condition, text.span()));
                    }));
    if (!written.isEmpty() && bands.size() == written.size()) {
      new BandCheck(problems, Unit.Plain.SCORE, OptionalInt.of(Scorecard.PLACES))
          .cover(bands, keys.mapping("grades").orElseThrow().span());
    }
    return grades;
  }
}
