package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.fact.Dimension;
import io.github.kpi4j.core.fact.DimensionType;
import io.github.kpi4j.core.fact.Measure;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.metric.Aggregation;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One row of each table, on the last day of a period, by which metrics of one subject come out. */
final class SubjectRows {
  private static final String ANY = "any";
  private static final Set<Aggregation> OF_ONE_ROW =
      Set.of(Aggregation.SUM, Aggregation.LAST, Aggregation.AVG, Aggregation.MIN, Aggregation.MAX);

  private final Contract contract;
  private final Kpi kpi;
  private final LocalDate day;
  private final Map<String, Map<String, String>> written = new LinkedHashMap<>();

  SubjectRows(Contract contract, Kpi kpi, Period period) {
    this.contract = contract;
    this.kpi = kpi;
    this.day = period.days().last();
  }

  /** The subject as reports write it; empty where the KPI has none. */
  Optional<String> subject() {
    return kpi.forEach().isEmpty()
        ? Optional.empty()
        : Optional.of(SubjectResult.subject(kpi.forEach().stream().map(this::word).toList()));
  }

  private String word(String dimension) {
    List<String> words = kpi.where().words().getOrDefault(dimension, List.of());
    return words.isEmpty() ? ANY : words.get(0);
  }

  /** Lets a metric come to an amount; false where one row cannot do that. */
  boolean put(String metric, Rational amount) {
    if (!(contract.metric(metric).definition() instanceof Aggregate leaf)
        || !OF_ONE_ROW.contains(leaf.aggregation())
        || amount.signum() < 0
        || !amount.isDecimal()) {
      return false;
    }
    TableSchema table = contract.data().table(leaf.table()).orElseThrow();
    Optional<Measure> measure =
        table.measures().stream().filter(m -> m.name().equals(leaf.column())).findFirst();
    if (measure.isEmpty() || !table.columns().containsAll(kpi.forEach())) {
      return false;
    }
    Map<String, String> cells = written.computeIfAbsent(table.name(), t -> new LinkedHashMap<>());
    boolean fits = set(cells, leaf.column(), cell(measure.get(), amount));
    for (Map<String, List<String>> words : List.of(kpi.where().words(), leaf.where().words())) {
      for (Map.Entry<String, List<String>> word : words.entrySet()) {
        fits &= table.columns().contains(word.getKey());
        fits &= set(cells, word.getKey(), word.getValue().get(0));
      }
    }
    return fits;
  }

  private static boolean set(Map<String, String> cells, String column, String cell) {
    String before = cells.putIfAbsent(column, cell);
    return before == null || before.equals(cell);
  }

  private static String cell(Measure measure, Rational amount) {
    return measure.unit() == Unit.Plain.PERCENT
        ? amount.times(Rational.HUNDRED) + "%"
        : amount.toString();
  }

  /** The rows, each with a text for every column. */
  Map<String, List<List<String>>> facts() {
    Map<String, List<List<String>>> facts = new LinkedHashMap<>();
    written.forEach(
        (name, cells) -> {
          TableSchema table = contract.data().table(name).orElseThrow();
          List<String> row = new ArrayList<>();
          for (Dimension dimension : table.dimensions()) {
            row.add(cells.getOrDefault(dimension.name(), filler(table, dimension)));
          }
          for (Measure measure : table.measures()) {
            row.add(cells.getOrDefault(measure.name(), cell(measure, Rational.ZERO)));
          }
          facts.put(name, List.of(row));
        });
    return facts;
  }

  private String filler(TableSchema table, Dimension dimension) {
    if (dimension.type() == DimensionType.INSTANT) {
      return day.atTime(12, 0).atZone(contract.timeZone()).toInstant().toString();
    }
    boolean isDay = table.day().filter(dimension::equals).isPresent();
    return isDay ? day.toString() : dimension.type() == DimensionType.DATE ? "" : ANY;
  }
}
