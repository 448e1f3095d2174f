package io.github.kpi4j.dsl.csv;

import io.github.kpi4j.core.contract.Amendment;
import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.fact.Dimension;
import io.github.kpi4j.core.fact.Measure;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.result.Aim;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rounding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Results as CSV. The long form has a result a line, of the whole contract and of each subject; the
 * wide form has a line for each period and subject and a column for each KPI. Percentages are
 * ratios, so that 7.25 % is 0.0725. A word that a spreadsheet would calculate, such as {@code
 * =1+1}, has an apostrophe in front.
 */
public final class EvaluationCsv {
  private static final List<String> LONG =
      List.of(
          "period_start",
          "period_end",
          "granularity",
          "contract",
          "marketplace",
          "scope_type",
          "scope_id",
          "kpi_id",
          "metric_id",
          "value",
          "unit",
          "currency",
          "status",
          "target",
          "verdict",
          "rule_version",
          "computed_at");

  /** The column that a dimension of this name fills. */
  private static final String MARKETPLACE = "marketplace";

  private EvaluationCsv() {}

  /**
   * One line a result, of no marketplace but those that subjects name.
   *
   * @param evaluations of any contracts and periods
   * @param mark whether a byte order mark comes first
   * @return see {@link #tall(Iterable, String, boolean)}
   */
  public static String tall(Iterable<Evaluation> evaluations, boolean mark) {
    return tall(evaluations, "", mark);
  }

  /**
   * One line a result.
   *
   * @param evaluations of any contracts and periods
   * @param marketplace where the results come from, in the words of whoever reads the file; results
   *     of subjects by a dimension {@code marketplace} have their own
   * @param mark whether a byte order mark comes first
   * @return lines with {@code status} {@code final}, {@code provisional}, {@code partial} or {@code
   *     no_data}; a result without a value has an empty one. {@code rule_version} is {@code 0} for
   *     the first terms and {@code 2@2026-07-01} for those of the second amendment that counts, in
   *     force from that day
   */
  public static String tall(Iterable<Evaluation> evaluations, String marketplace, boolean mark) {
    List<List<String>> rows = new ArrayList<>();
    for (Evaluation evaluation : evaluations) {
      for (KpiResult kpi : evaluation.kpis()) {
        rows.add(
            row(evaluation, kpi, marketplace, "contract", "", kpi.outcome(), kpi.explanation()));
        List<String> dimensions = kpi.kpi().forEach();
        int own = dimensions.indexOf(MARKETPLACE);
        for (SubjectResult subject : kpi.subjects()) {
          String id = String.join("+", subject.words());
          rows.add(
              row(
                  evaluation,
                  kpi,
                  own < 0 ? marketplace : subject.words().get(own),
                  String.join("+", dimensions),
                  id,
                  subject.outcome(),
                  subject.explanation()));
        }
      }
    }
    return TidyCsv.of(LONG, rows, mark);
  }

  private static List<String> row(
      Evaluation evaluation,
      KpiResult kpi,
      String marketplace,
      String scope,
      String id,
      Outcome outcome,
      Explanation explanation) {
    Optional<Quantity> value = value(outcome);
    boolean money = explanation.unit().isMoney();
    return List.of(
        evaluation.period().days().start().toString(),
        evaluation.period().days().last().toString(),
        evaluation.period().grain().map(g -> g.name().toLowerCase(Locale.ROOT)).orElse("custom"),
        evaluation.contract().id(),
        marketplace,
        scope,
        id,
        kpi.kpi().name(),
        kpi.kpi().metric(),
        value.map(EvaluationCsv::text).orElse(""),
        money ? "money" : explanation.unit().toString(),
        money ? explanation.unit().toString() : "",
        value.isEmpty()
            ? "no_data"
            : explanation.standing().finality().name().toLowerCase(Locale.ROOT),
        aim(outcome).map(aim -> text(aim.target())).orElse(""),
        outcome.level().orElse(""),
        ruleVersion(evaluation),
        evaluation.asOf().toString());
  }

  private static String ruleVersion(Evaluation evaluation) {
    List<LocalDate> inForce =
        evaluation.contract().amendments().stream()
            .filter(a -> a.counts(evaluation.period().days().start(), evaluation.asOf().day()))
            .map(Amendment::inForceFrom)
            .sorted()
            .toList();
    return inForce.isEmpty() ? "0" : inForce.size() + "@" + inForce.get(inForce.size() - 1);
  }

  private static Optional<Quantity> value(Outcome outcome) {
    return outcome instanceof Outcome.Judged judged
        ? Optional.of(judged.value())
        : Optional.empty();
  }

  private static Optional<Aim> aim(Outcome outcome) {
    return outcome instanceof Outcome.Judged judged ? judged.aim() : Optional.empty();
  }

  private static String text(Quantity value) {
    String text = value.amount().round(20, Rounding.HALF_EVEN).stripTrailingZeros().toPlainString();
    return value.amount().isZero() ? "0" : text;
  }

  /**
   * One line a period and subject.
   *
   * @param evaluations of one contract
   * @param mark whether a byte order mark comes first
   * @return lines with {@code period_start,period_end,scope_type,scope_id} and for each KPI its
   *     value and, as {@code kpi.level}, its level
   */
  public static String wide(List<Evaluation> evaluations, boolean mark) {
    Set<String> kpis = new LinkedHashSet<>();
    evaluations.forEach(one -> one.kpis().forEach(kpi -> kpis.add(kpi.kpi().name())));
    List<String> header =
        new ArrayList<>(List.of("period_start", "period_end", "scope_type", "scope_id"));
    kpis.forEach(kpi -> header.addAll(List.of(kpi, kpi + ".level")));
    Map<List<String>, Map<String, Outcome>> lines = new LinkedHashMap<>();
    for (Evaluation one : evaluations) {
      for (KpiResult kpi : one.kpis()) {
        line(lines, one, "contract", "").put(kpi.kpi().name(), kpi.outcome());
        for (SubjectResult subject : kpi.subjects()) {
          String scope = String.join("+", kpi.kpi().forEach());
          line(lines, one, scope, String.join("+", subject.words()))
              .put(kpi.kpi().name(), subject.outcome());
        }
      }
    }
    List<List<String>> rows = new ArrayList<>();
    lines.forEach((start, outcomes) -> rows.add(cells(start, outcomes, kpis)));
    return TidyCsv.of(header, rows, mark);
  }

  private static Map<String, Outcome> line(
      Map<List<String>, Map<String, Outcome>> lines, Evaluation one, String scope, String id) {
    List<String> start =
        List.of(
            one.period().days().start().toString(),
            one.period().days().last().toString(),
            scope,
            id);
    return lines.computeIfAbsent(start, s -> new LinkedHashMap<>());
  }

  private static List<String> cells(
      List<String> start, Map<String, Outcome> outcomes, Set<String> kpis) {
    List<String> cells = new ArrayList<>(start);
    for (String kpi : kpis) {
      Optional<Outcome> outcome = Optional.ofNullable(outcomes.get(kpi));
      cells.add(outcome.flatMap(EvaluationCsv::value).map(EvaluationCsv::text).orElse(""));
      cells.add(outcome.flatMap(Outcome::level).orElse(""));
    }
    return cells;
  }

  /**
   * What the columns and the KPIs of the files mean.
   *
   * @param evaluation one evaluation of the contract
   * @param language the language of titles, such as {@code pt}; one that the contract lacks is
   *     replaced by what it has
   * @param mark whether a byte order mark comes first
   * @return {@code kind,name,title,unit,definition}: a line for each column of the long form of
   *     results and of that of facts, for each table's dimensions and measures, and for each KPI
   */
  public static String dictionary(Evaluation evaluation, String language, boolean mark) {
    List<List<String>> rows = new ArrayList<>();
    Catalogue texts = Catalogue.of(Locale.forLanguageTag(language));
    Stream.concat(LONG.stream(), FactsCsv.LONG.stream())
        .distinct()
        .forEach(
            column -> rows.add(List.of("column", column, "", "", texts.label("tidy." + column))));
    evaluation.contract().data().tables().forEach(table -> describe(table, rows));
    for (KpiResult kpi : evaluation.kpis()) {
      Metric metric = evaluation.contract().metric(kpi.kpi().metric());
      rows.add(
          List.of(
              "kpi",
              kpi.kpi().name(),
              kpi.kpi().title().in(language, kpi.kpi().name()),
              metric.unit().toString(),
              kpi.explanation().expression()));
    }
    return TidyCsv.of(List.of("kind", "name", "title", "unit", "definition"), rows, mark);
  }

  private static void describe(TableSchema table, List<List<String>> rows) {
    String key = String.join("+", table.key());
    for (Dimension dimension : table.dimensions()) {
      String type = dimension.type().name().toLowerCase(Locale.ROOT);
      rows.add(List.of("dimension", table.name() + "." + dimension.name(), "", type, key));
    }
    for (Measure measure : table.measures()) {
      String unit = measure.unit().toString();
      rows.add(List.of("measure", table.name() + "." + measure.name(), "", unit, key));
    }
  }
}
