package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.metric.Filter;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.target.Allocation;
import io.github.kpi4j.core.target.Breakdown;
import io.github.kpi4j.core.target.KpiTarget.Against;
import io.github.kpi4j.core.target.Split;
import io.github.kpi4j.core.target.Target;
import io.github.kpi4j.core.target.Target.CatchUp;
import io.github.kpi4j.core.target.TargetTree;
import io.github.kpi4j.core.target.Weights;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The targets of one evaluation: divided when they are first asked for, since weights may come from
 * history, and with what earlier periods have missed.
 */
final class Targets {
  private final Contract contract;
  private final Evaluator evaluator;
  private final LocalDate asOf;
  private final Map<String, Divided> original = new HashMap<>();
  private final Map<String, Divided> revised = new HashMap<>();

  /**
   * A breakdown and the words of its cells by what they are told apart by, or why there is none.
   */
  private record Divided(
      @Nullable Breakdown cells, Map<String, Set<String>> words, @Nullable Reason gap) {
    static Divided of(Breakdown cells) {
      Map<String, Set<String>> words = new HashMap<>();
      for (Breakdown.Cell cell : cells.cells()) {
        cell.words()
            .forEach((by, word) -> words.computeIfAbsent(by, b -> new HashSet<>()).add(word));
      }
      return new Divided(cells, words, null);
    }

    static Divided none(Reason gap) {
      return new Divided(null, Map.of(), gap);
    }
  }

  Targets(Contract contract, Evaluator evaluator, LocalDate asOf) {
    this.contract = contract;
    this.evaluator = evaluator;
    this.asOf = asOf;
  }

  /**
   * The part of a target that belongs to some days and rows, exact.
   *
   * @param target the target
   * @param against which of its figures
   * @param scope the rows; a day that is excused takes its share of the smallest cell with it
   * @param period the days
   * @return the amount, or why the target has none for them
   */
  Amount part(Target target, Against against, Scope scope, DateRange period) {
    Divided divided = divided(target, against);
    Breakdown cells = divided.cells();
    if (cells == null) {
      return new Amount.Missing(Objects.requireNonNull(divided.gap()));
    }
    Optional<String> stranger = stranger(target, divided, scope);
    if (stranger.isPresent()) {
      return missing(target, stranger.get());
    }
    List<Period> times = times(target);
    Rational sum = Rational.ZERO;
    boolean any = false;
    for (Period time : times) {
      DateRange common = time.days().intersection(period);
      if (common.isEmpty()) {
        continue;
      }
      if (!common.equals(time.days())) {
        return missing(target, period.toString());
      }
      any = true;
      sum = sum.plus(left(cells, target, time, scope));
    }
    return any ? Amount.of(sum) : missing(target, period.toString());
  }

  /** The smallest cells of a target; empty where it cannot be divided. */
  Optional<Breakdown> cells(Target target, Against against) {
    return Optional.ofNullable(divided(target, against).cells());
  }

  /** Why a target cannot be divided; empty where it can. */
  Optional<Reason> gap(Target target, Against against) {
    return Optional.ofNullable(divided(target, against).gap());
  }

  /** A cell of time, without the share of its days that are excused. */
  private Rational left(Breakdown cells, Target target, Period time, Scope scope) {
    Rational whole =
        cells.sum(words -> inTime(target, time, words) && inScope(scope, words)).amount();
    long days = time.days().days();
    long excused = scope.excused().within(time.days()).days();
    return whole.times(Rational.of(days - excused, days));
  }

  private static boolean inTime(Target target, Period time, Map<String, String> words) {
    return target.time().map(split -> time.name().equals(words.get(split.by()))).orElse(true);
  }

  private static boolean inScope(Scope scope, Map<String, String> words) {
    return words.entrySet().stream()
        .allMatch(
            word -> {
              String fixed = scope.words().get(word.getKey());
              List<String> some = scope.where().words().get(word.getKey());
              return (fixed == null || fixed.equals(word.getValue()))
                  && (some == null || some.contains(word.getValue()));
            });
  }

  /** A word that the scope asks for and no cell has. */
  private static Optional<String> stranger(Target target, Divided divided, Scope scope) {
    Filter where = scope.where();
    for (Split split : target.splits()) {
      Set<String> known = divided.words().getOrDefault(split.by(), Set.of());
      List<String> asked = new ArrayList<>(where.words().getOrDefault(split.by(), List.of()));
      Optional.ofNullable(scope.words().get(split.by())).ifPresent(asked::add);
      Optional<String> unknown = asked.stream().filter(word -> !known.contains(word)).findFirst();
      if (unknown.isPresent()) {
        return unknown.map(word -> word.isEmpty() ? "–" : word);
      }
    }
    return Optional.empty();
  }

  private static Amount missing(Target target, String what) {
    return new Amount.Missing(
        new Reason(Reason.Kind.NO_TARGET, Map.of("target", target.name(), "what", what)));
  }

  /** The cells of time; the whole period where the target is not divided by time. */
  private static List<Period> times(Target target) {
    return target.time().map(Split::periods).orElse(List.of(target.over()));
  }

  private Divided divided(Target target, Against against) {
    Divided agreed = original.get(target.name());
    if (agreed == null) {
      agreed = original(target);
      original.put(target.name(), agreed);
    }
    boolean same = against == Against.ORIGINAL || target.catchUp() == CatchUp.NONE;
    Breakdown cells = agreed.cells();
    if (same || cells == null) {
      return agreed;
    }
    Divided known = revised.get(target.name());
    if (known == null) {
      known = revised(target, cells);
      revised.put(target.name(), known);
    }
    return known;
  }

  private Divided original(Target target) {
    return divide(target, past -> tree(target, past).original());
  }

  private interface Division {
    Breakdown with(History past);
  }

  private static Divided divide(Target target, Division division, History past) {
    try {
      Breakdown cells = division.with(past);
      return past.gap == null ? Divided.of(cells) : Divided.none(past.gap);
    } catch (IllegalArgumentException unfit) {
      // Checking has divided what needs no history; this one does not fit only with these facts.
      String why =
          unfit instanceof Breakdown.HeldTooMuchException ? "@history.held" : "@history.unfit";
      Map<String, String> arguments = Map.of("target", target.name(), "why", why);
      return past.gap == null
          ? Divided.none(new Reason(Reason.Kind.BAD_HISTORY, arguments))
          : Divided.none(past.gap);
    }
  }

  private Divided divide(Target target, Division division) {
    return divide(target, division, new History(target));
  }

  private TargetTree tree(Target target, History past) {
    return new TargetTree(target, contract.metric(target.metric()).places(), past::weights);
  }

  /** Moves what final periods have missed, never what they have more, to those after them. */
  private Divided revised(Target target, Breakdown cells) {
    List<Period> times = times(target);
    Metric metric = contract.metric(target.metric());
    Map<String, Rational> amounts = new LinkedHashMap<>();
    for (Period time : times) {
      amounts.put(time.name(), cells.sum(words -> inTime(target, time, words)).amount());
    }
    Map<String, Rational> agreed = new LinkedHashMap<>(amounts);
    for (int i = 0; i + 1 < times.size(); i++) {
      Period time = times.get(i);
      Optional<Rational> sold = settled(metric, time);
      if (sold.isEmpty()) {
        break;
      }
      Rational missed = amount(amounts, time).minus(sold.get());
      if (missed.signum() > 0) {
        List<Period> later = times.subList(i + 1, times.size());
        move(missed, later, target.catchUp(), agreed, amounts, metric.places());
      }
    }
    return divide(target, past -> tree(target, past).revised(amounts));
  }

  private static void move(
      Rational missed,
      List<Period> later,
      CatchUp rule,
      Map<String, Rational> agreed,
      Map<String, Rational> amounts,
      int places) {
    List<Period> takers = rule == CatchUp.NEXT_PERIOD ? later.subList(0, 1) : later;
    List<Rational> weights = takers.stream().map(time -> amount(agreed, time)).toList();
    boolean none = weights.stream().allMatch(Rational::isZero);
    List<Rational> parts =
        Allocation.of(
            missed, none ? Collections.nCopies(takers.size(), Rational.ONE) : weights, places);
    for (int i = 0; i < takers.size(); i++) {
      amounts.merge(takers.get(i).name(), parts.get(i), Rational::plus);
    }
  }

  private static Rational amount(Map<String, Rational> amounts, Period time) {
    return Objects.requireNonNull(amounts.get(time.name()));
  }

  /** What was sold in a period that is over and whose facts are final, as it is shown. */
  private Optional<Rational> settled(Metric metric, Period time) {
    if (time.days().last().isAfter(asOf)) {
      return Optional.empty();
    }
    Explanation value = evaluator.metric(metric.name(), Scope.WHOLE, frame(time));
    return value.standing().finality() == Standing.Finality.FINAL
        ? value.shown(contract.rounding()).map(quantity -> quantity.amount())
        : Optional.empty();
  }

  private static Frame frame(Period period) {
    return new Frame(Optional.of(period), period.days());
  }

  /** Weights from what was sold; keeps the first reason why there are none. */
  private final class History {
    private final Target target;
    private @Nullable Reason gap;

    History(Target target) {
      this.target = target;
    }

    Map<String, Rational> weights(Split split, Weights.History history, Map<String, String> cell) {
      Map<String, String> words = new TreeMap<>(cell);
      target.time().ifPresent(time -> words.remove(time.by()));
      Map<String, Rational> weights = new LinkedHashMap<>();
      if (!split.periods().isEmpty()) {
        Grain grain = split.periods().get(0).grain().orElseThrow();
        List<Period> past = contract.calendar().divided(history.of().days(), grain);
        for (int i = 0; i < split.periods().size(); i++) {
          weights.put(split.periods().get(i).name(), sold(history, words, past.get(i)));
        }
        return weights;
      }
      Set<List<String>> subjects =
          evaluator.subjects(
              history.metric(), List.of(split.by()), Filter.ALL, history.of().days());
      for (List<String> subject : subjects) {
        Map<String, String> own = new TreeMap<>(words);
        own.put(split.by(), subject.get(0));
        weights.put(subject.get(0), sold(history, own, history.of()));
      }
      if (weights.isEmpty()) {
        lack(history, Map.of("why", "@history.nothing", "by", split.by()));
        weights.put("", Rational.ONE);
      }
      return weights;
    }

    /** What was sold, which must be there and not below zero. */
    private Rational sold(Weights.History history, Map<String, String> words, Period period) {
      Scope scope = new Scope(new TreeMap<>(words), Filter.ALL);
      Explanation value = evaluator.metric(history.metric(), scope, frame(period));
      boolean complete = value.standing().finality() != Standing.Finality.PARTIAL;
      Optional<Rational> known = value.amount().known().filter(amount -> amount.signum() >= 0);
      if (!complete || known.isEmpty() || period.days().last().isAfter(asOf)) {
        lack(history, Map.of("why", period.name()));
        return Rational.ONE;
      }
      return known.get();
    }

    private void lack(Weights.History history, Map<String, String> what) {
      if (gap == null) {
        Map<String, String> arguments = new LinkedHashMap<>(what);
        arguments.put("target", history.metric());
        gap = new Reason(Reason.Kind.BAD_HISTORY, arguments);
      }
    }
  }
}
