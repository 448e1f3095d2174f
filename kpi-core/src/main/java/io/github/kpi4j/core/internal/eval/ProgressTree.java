package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.metric.Filter;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.result.TargetProgress;
import io.github.kpi4j.core.result.TargetProgress.Part;
import io.github.kpi4j.core.target.Breakdown;
import io.github.kpi4j.core.target.KpiTarget.Against;
import io.github.kpi4j.core.target.Split;
import io.github.kpi4j.core.target.Target;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Quantity;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts what was reached beside every part of a target. */
public final class ProgressTree {
  private final Contract contract;
  private final Evaluator evaluator;
  private final Period period;
  private final LocalDate asOf;

  /**
   * For one period.
   *
   * @param contract the contract
   * @param evaluator gives the values
   * @param period the period that is divided to the smallest parts
   * @param asOf the day at whose end is looked
   */
  public ProgressTree(Contract contract, Evaluator evaluator, Period period, LocalDate asOf) {
    this.contract = contract;
    this.evaluator = evaluator;
    this.period = period;
    this.asOf = asOf;
  }

  /** A target while it is divided: as agreed, and with what was missed before. */
  private record Divided(Target target, Metric metric, Breakdown agreed, Breakdown wanted) {}

  /**
   * Divides a target.
   *
   * @param target the target
   * @return all its parts, or why there are none
   */
  public TargetProgress of(Target target) {
    Metric metric = contract.metric(target.metric());
    Targets targets = evaluator.targets();
    Optional<Breakdown> agreed = targets.cells(target, Against.ORIGINAL);
    Optional<Breakdown> wanted = targets.cells(target, Against.REVISED);
    Optional<Part> whole =
        agreed.flatMap(
            original ->
                wanted.map(
                    now ->
                        part(
                            "",
                            Map.of(),
                            target.over(),
                            new Divided(target, metric, original, now))));
    return new TargetProgress(
        contract, target, period, metric.places(), whole, targets.gap(target, Against.REVISED));
  }

  private Part part(String by, Map<String, String> words, Period time, Divided divided) {
    Optional<Explanation> reached = reached(divided.metric(), words, time, divided.target());
    return new Part(
        by,
        words.getOrDefault(by, ""),
        sum(divided.agreed(), words),
        sum(divided.wanted(), words),
        reached.flatMap(value -> value.shown(contract.rounding())),
        reached.map(Explanation::standing).orElse(Standing.CONSTANT),
        parts(words, time, divided));
  }

  private static Quantity sum(Breakdown cells, Map<String, String> words) {
    return cells.sum(cell -> cell.entrySet().containsAll(words.entrySet()));
  }

  private List<Part> parts(Map<String, String> words, Period time, Divided divided) {
    List<Split> splits = divided.target().splits();
    boolean looked = !time.days().intersection(period.days()).isEmpty();
    if (words.size() == splits.size() || !looked) {
      return List.of();
    }
    Split split = splits.get(words.size());
    Set<String> next =
        divided.wanted().cells().stream()
            .map(Breakdown.Cell::words)
            .filter(cell -> cell.entrySet().containsAll(words.entrySet()))
            .flatMap(cell -> Optional.ofNullable(cell.get(split.by())).stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return next.stream()
        .map(
            word -> {
              Map<String, String> own = new LinkedHashMap<>(words);
              own.put(split.by(), word);
              return part(split.by(), own, time(split, word, time), divided);
            })
        .toList();
  }

  private static Period time(Split split, String word, Period above) {
    return split.periods().stream()
        .filter(part -> part.name().equals(word))
        .findFirst()
        .orElse(above);
  }

  /** What was reached on the days that have passed; empty where none has. */
  private Optional<Explanation> reached(
      Metric metric, Map<String, String> words, Period time, Target target) {
    DateRange days = time.days();
    LocalDate tomorrow = asOf.plusDays(1);
    if (!days.start().isBefore(tomorrow)) {
      return Optional.empty();
    }
    LocalDate end = days.endExclusive().isAfter(tomorrow) ? tomorrow : days.endExclusive();
    TreeMap<String, String> fixed = new TreeMap<>(words);
    target.time().ifPresent(split -> fixed.remove(split.by()));
    Frame frame = new Frame(Optional.of(time), new DateRange(days.start(), end));
    return Optional.of(evaluator.metric(metric.name(), new Scope(fixed, Filter.ALL), frame));
  }
}
