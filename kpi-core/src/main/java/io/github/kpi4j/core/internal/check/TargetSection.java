package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.internal.check.Section.Declared;
import io.github.kpi4j.core.internal.plan.PlannedMetric;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.target.Breakdown;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.target.Seasonality;
import io.github.kpi4j.core.target.Split;
import io.github.kpi4j.core.target.Target;
import io.github.kpi4j.core.target.Target.CatchUp;
import io.github.kpi4j.core.target.Target.PaceDays;
import io.github.kpi4j.core.target.TargetTree;
import io.github.kpi4j.core.target.Weights;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.PeriodCalendar;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Respelling;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The targets of a contract. */
final class TargetSection {
  private static final Map<String, CatchUp> CATCH_UPS = Words.of(CatchUp.values());
  private static final Map<String, PaceDays> PACES = Words.of(PaceDays.values());

  private final Problems problems;
  private final MetricSection metrics;
  private final Tables tables;
  private final PeriodCalendar calendar;
  private final Map<String, Seasonality> seasonalities;
  private final Map<String, Target> read = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();

  TargetSection(
      Problems problems,
      MetricSection metrics,
      Tables tables,
      PeriodCalendar calendar,
      Map<String, Seasonality> seasonalities) {
    this.problems = problems;
    this.metrics = metrics;
    this.tables = tables;
    this.calendar = calendar;
    this.seasonalities = seasonalities;
  }

  /** All targets that can be read. */
  List<Target> read(Section section) {
    names.addAll(section.names());
    section.entries().forEach(t -> target(t).ifPresent(found -> read.put(found.name(), found)));
    return List.copyOf(read.values());
  }

  /** A target that a KPI names; one that could not be read has been reported. */
  Optional<Target> find(LocatedText name) {
    if (!names.contains(name.text())) {
      problems.unknown(Code.UNKNOWN_TARGET, name, names);
    }
    return Optional.ofNullable(read.get(name.text()));
  }

  private Optional<Target> target(Declared declared) {
    Reading keys = new Reading(declared.body(), problems);
    Optional<LocatedText> name = keys.text("metric");
    Optional<Metric> metric =
        name.flatMap(metrics::find)
            .filter(m -> isDivisible(m, name.orElseThrow()))
            .map(PlannedMetric::metric);
    Optional<Period> over = keys.text("over").flatMap(t -> problems.period(t, calendar));
    CatchUp catchUp = keys.word("catch_up", CATCH_UPS).orElse(CatchUp.NONE);
    PaceDays pace = keys.word("pace", PACES).orElse(PaceDays.CALENDAR_DAYS);
    Optional<Rational> stretch = keys.text("stretch").flatMap(this::stretch);
    if (metric.isEmpty() || over.isEmpty()) {
      return Optional.empty();
    }
    Optional<Quantity> total = keys.text("total").flatMap(text -> total(text, metric.get()));
    SplitReader splits =
        new SplitReader(problems, metrics, tables, calendar, seasonalities, metric.get().name());
    Optional<List<Split>> split = splits.read(keys.mappings("split"), over.get());
    if (total.isEmpty() || split.isEmpty()) {
      return Optional.empty();
    }
    if (catchUp != CatchUp.NONE
        && (split.get().isEmpty() || split.get().get(0).periods().isEmpty())) {
      problems.add(Diagnostic.of(Code.CATCH_UP_WITHOUT_TIME, keys.place("catch_up")));
      return Optional.empty();
    }
    Optional<Map<Map<String, String>, Rational>> held =
        new HeldReader(problems, metric.get(), split.get()).read(keys.mappings("hold"));
    if (held.isEmpty()) {
      return Optional.empty();
    }
    Target target =
        new Target(
            declared.name().text(),
            metric.get().name(),
            total.get(),
            over.get(),
            split.get(),
            held.get(),
            catchUp,
            pace,
            stretch,
            declared.name().span());
    return fits(target, metric.get(), keys) ? Optional.of(target) : Optional.empty();
  }

  /** Ratios, ratings and states cannot be divided: their parts do not add up to the whole. */
  private boolean isDivisible(PlannedMetric metric, LocatedText name) {
    Unit unit = metric.metric().unit();
    boolean divisible = (unit.isMoney() || unit == Unit.Plain.COUNT) && metrics.addsUp(metric);
    if (!divisible) {
      problems.add(
          Diagnostic.of(Code.TARGET_NOT_DIVISIBLE, name.span())
              .with("metric", name.text())
              .with("unit", unit));
    }
    return divisible;
  }

  private Optional<Quantity> total(LocatedText text, Metric metric) {
    return new ConditionReader(
            problems, metric.name(), metric.unit(), OptionalInt.of(metric.places()))
        .bound(Condition.AtLeast::new, text)
        .map(condition -> new Quantity(condition.thresholds().get(0).amount(), metric.unit()));
  }

  private Optional<Rational> stretch(LocatedText text) {
    Optional<Rational> share = share(text.text());
    if (share.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.BAD_STRETCH, text.span())
              .with("found", text.text())
              .respelt(Respelling.of(text.text(), t -> share(t).isPresent())));
    }
    return share;
  }

  private static Optional<Rational> share(String text) {
    return Quantity.parse(text)
        .filter(quantity -> quantity.unit() == Unit.Plain.PERCENT)
        .map(Quantity::amount)
        .filter(amount -> amount.signum() >= 0);
  }

  /** Divides it once, where that needs no facts, so that what cannot be divided is reported now. */
  private boolean fits(Target target, Metric metric, Reading keys) {
    if (target.splits().stream().anyMatch(split -> split.weights() instanceof Weights.History)) {
      return true;
    }
    TargetTree tree =
        new TargetTree(
            target,
            metric.places(),
            (split, history, cell) -> {
              throw new IllegalStateException("no history");
            });
    try {
      return !tree.original().cells().isEmpty();
    } catch (Breakdown.HeldTooMuchException leaves) {
      problems.add(
          Diagnostic.of(Code.HELD_TOO_MUCH, keys.place("hold"))
              .with("why", leaves.cell().words().isEmpty() ? "@held.of_all" : "@held.of_cell")
              .with("cell", String.join(" · ", leaves.cell().words().values()))
              .with("amount", new Quantity(leaves.cell().amount(), metric.unit()))
              .with("rest", new Quantity(leaves.rest(), metric.unit())));
      return false;
    }
  }
}
