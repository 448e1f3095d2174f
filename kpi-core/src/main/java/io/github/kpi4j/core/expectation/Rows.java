package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.metric.Aggregation;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.metric.Filter;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.stage.Start;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Figures of one subject, or of some rows only, as rows by which they come out: for what adds up
 * and for states one row a table.
 */
final class Rows implements Solver.Given {
  private static final Set<Aggregation> OF_ONE_ROW =
      Set.of(
          Aggregation.SUM,
          Aggregation.FIRST,
          Aggregation.LAST,
          Aggregation.AVG,
          Aggregation.MIN,
          Aggregation.MAX);

  private static final Set<Aggregation> COUNTS =
      Set.of(Aggregation.COUNT, Aggregation.COUNT_DISTINCT);

  // Facts keep no more than this, and nobody writes more.
  private static final int PLACES = 6;

  private final Contract contract;
  private final Period period;
  private final List<String> forEach;
  private final Filter where;
  private final boolean everyDay;
  private final DateRange days;

  /**
   * Rows for one subject.
   *
   * @param days the days of what has the same figure on every day
   */
  Rows(
      Contract contract,
      Period period,
      List<String> forEach,
      Filter where,
      boolean everyDay,
      DateRange days) {
    this.contract = contract;
    this.period = period;
    this.forEach = forEach;
    this.where = where;
    this.everyDay = everyDay;
    this.days = days;
  }

  /** The subject as reports write it; empty where there is none. */
  Optional<String> subject() {
    return forEach.isEmpty()
        ? Optional.empty()
        : Optional.of(SubjectResult.subject(forEach.stream().map(this::word).toList()));
  }

  private String word(String dimension) {
    List<String> words = where.words().getOrDefault(dimension, List.of());
    return words.isEmpty() ? TableRows.ANY : words.get(0);
  }

  @Override
  public boolean everyDay() {
    return everyDay;
  }

  @Override
  public boolean can(Metric metric, Rational amount) {
    return metric.definition() instanceof Aggregate leaf
        && hasRows(leaf.aggregation(), amount)
        && amount.signum() >= 0
        && amount.isDecimal()
        && amount.times(Rational.of(BigInteger.TEN.pow(scale(metric)), BigInteger.ONE)).isInteger();
  }

  private static boolean hasRows(Aggregation aggregation, Rational amount) {
    return COUNTS.contains(aggregation)
        ? amount.compareTo(Rational.of(CountedRows.MOST)) <= 0
        : OF_ONE_ROW.contains(aggregation);
  }

  private static int scale(Metric metric) {
    return metric.unit() == Unit.Plain.COUNT || metric.unit() == Unit.Plain.RANK
        ? 0
        : metric.unit().isMoney() ? metric.unit().defaultPlaces() : PLACES;
  }

  /** The rows by table; empty where they would contradict each other. */
  Optional<Map<String, List<List<String>>>> of(Figures figures) {
    Map<String, TableRows> tables = new LinkedHashMap<>();
    List<Map.Entry<Figures.Key, Rational>> entries = new ArrayList<>(figures.amounts().entrySet());
    entries.sort(
        Comparator.comparing((Map.Entry<Figures.Key, Rational> entry) -> isCount(entry.getKey()))
            .thenComparing(entry -> length(entry.getKey()))
            .thenComparing(entry -> -conditions(entry.getKey())));
    boolean fits = true;
    for (Map.Entry<Figures.Key, Rational> entry : entries) {
      fits &= put(entry.getKey(), entry.getValue(), tables);
    }
    if (!fits) {
      return Optional.empty();
    }
    // A window that begins before the period needs a row on its first day.
    Optional<LocalDate> first =
        entries.stream()
            .flatMap(entry -> entry.getKey().days().stream())
            .map(DateRange::start)
            .filter(start -> start.isBefore(period.days().start()))
            .min(Comparator.naturalOrder());
    Map<String, List<List<String>>> facts = new LinkedHashMap<>();
    tables.forEach((name, table) -> facts.put(name, table.from(first)));
    return Optional.of(facts);
  }

  private static long length(Figures.Key key) {
    // What is said of every day gives way to what is said of one.
    return key.days().map(DateRange::days).orElse(Long.MAX_VALUE);
  }

  /** What is said of some rows goes before what is said of all. */
  private int conditions(Figures.Key key) {
    return contract.metric(key.metric()).definition() instanceof Aggregate leaf
        ? leaf.where().words().size()
        : 0;
  }

  /** What is counted comes last, when all other rows are there. */
  private boolean isCount(Figures.Key key) {
    return contract.metric(key.metric()).definition() instanceof Aggregate leaf
        && COUNTS.contains(leaf.aggregation());
  }

  private boolean put(Figures.Key key, Rational amount, Map<String, TableRows> tables) {
    if (!(contract.metric(key.metric()).definition() instanceof Aggregate leaf)) {
      return false;
    }
    TableSchema schema = contract.data().table(leaf.table()).orElseThrow();
    if (!isCount(key) && schema.measure(leaf.column()).isEmpty()) {
      return false;
    }
    TableRows table =
        tables.computeIfAbsent(leaf.table(), name -> new TableRows(schema, contract.timeZone()));
    Map<String, String> words = new LinkedHashMap<>();
    if (!words(schema, leaf, words, tables)) {
      return false;
    }
    if (isCount(key)) {
      return key.days().isPresent() && count(leaf, key.days().get(), amount, schema, words, table);
    }
    if (key.days().isEmpty()) {
      table.fill(words, days, leaf.column(), amount);
      return true;
    }
    DateRange range = key.days().get();
    if (everyDay || !leaf.aggregation().addsUp()) {
      return table.put(words, everyDay ? range.start() : range.last(), leaf.column(), amount);
    }
    // What is there already counts; the rest stands on the first day where the last one is taken.
    Rational rest = amount.minus(table.sum(words, range, leaf.column()));
    boolean taken = table.has(words, range.last(), leaf.column());
    if (rest.isZero() && taken) {
      return true;
    }
    LocalDate day = taken ? range.start() : range.last();
    return rest.signum() >= 0 && table.put(words, day, leaf.column(), rest);
  }

  private boolean count(
      Aggregate leaf,
      DateRange range,
      Rational amount,
      TableSchema schema,
      Map<String, String> words,
      TableRows table) {
    DateRange counted = everyDay ? DateRange.closed(range.start(), range.start()) : range;
    CountedRows rows = new CountedRows(schema, table, words, counted, period.days().start());
    int wanted = amount.numerator().intValueExact();
    return leaf.aggregation() == Aggregation.COUNT
        ? rows.rows(wanted, counted)
        : rows.distinct(leaf.column(), wanted, counted);
  }

  /** The words of a leaf's rows; those of an attribute stand in the table that has it. */
  private boolean words(
      TableSchema schema,
      Aggregate leaf,
      Map<String, String> words,
      Map<String, TableRows> tables) {
    boolean fits = true;
    for (String dimension : forEach) {
      fits &= word(schema, dimension, word(dimension), words, tables);
    }
    for (Map.Entry<String, List<String>> one : where.words().entrySet()) {
      fits &= word(schema, one.getKey(), word(one.getKey()), words, tables);
    }
    for (Map.Entry<String, List<String>> one : leaf.where().words().entrySet()) {
      String word = words.getOrDefault(one.getKey(), one.getValue().get(0));
      fits &= one.getValue().contains(word);
      fits &= word(schema, one.getKey(), word, words, tables);
    }
    return fits;
  }

  private boolean word(
      TableSchema schema,
      String dimension,
      String word,
      Map<String, String> words,
      Map<String, TableRows> tables) {
    if (schema.columns().contains(dimension)) {
      words.put(dimension, word);
      return true;
    }
    for (TableSchema reference : contract.data().referencesOf(schema)) {
      if (reference.columns().contains(dimension)) {
        return refer(reference, Map.of(dimension, word), tables);
      }
    }
    return false;
  }

  private boolean refer(
      TableSchema reference, Map<String, String> cells, Map<String, TableRows> tables) {
    TableRows rows =
        tables.computeIfAbsent(
            reference.name(), name -> new TableRows(reference, contract.timeZone()));
    Map<String, String> all = new LinkedHashMap<>(cells);
    reference.key().forEach(key -> all.put(key, word(key)));
    return rows.refer(all);
  }

  /** The rows, and the day on which the subject started. */
  Optional<Map<String, List<List<String>>>> of(
      Figures figures, Start.OfSubject start, LocalDate day) {
    return of(figures)
        .map(
            facts -> {
              TableSchema schema = contract.data().table(start.table()).orElseThrow();
              TableRows rows = new TableRows(schema, contract.timeZone());
              Map<String, String> cells = new LinkedHashMap<>();
              for (List<String> row : facts.getOrDefault(schema.name(), List.of())) {
                for (int i = 0; i < row.size(); i++) {
                  cells.put(schema.columns().get(i), row.get(i));
                }
              }
              schema.key().forEach(key -> cells.put(key, word(key)));
              cells.put(start.attribute(), day.toString());
              rows.refer(cells);
              Map<String, List<List<String>>> more = new LinkedHashMap<>(facts);
              more.put(schema.name(), rows.from(Optional.empty()));
              return more;
            });
  }
}
