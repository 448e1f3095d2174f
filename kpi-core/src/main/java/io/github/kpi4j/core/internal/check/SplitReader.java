package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Sequence;
import io.github.kpi4j.core.internal.plan.PlannedMetric;
import io.github.kpi4j.core.target.Seasonality;
import io.github.kpi4j.core.target.Split;
import io.github.kpi4j.core.target.Weights;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.PeriodCalendar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how a target is divided: by time, and by dimensions of its metric. */
final class SplitReader {
  private final Problems problems;
  private final MetricSection metrics;
  private final Tables tables;
  private final PeriodCalendar calendar;
  private final Map<String, Seasonality> seasonalities;
  private final String metric;

  SplitReader(
      Problems problems,
      MetricSection metrics,
      Tables tables,
      PeriodCalendar calendar,
      Map<String, Seasonality> seasonalities,
      String metric) {
    this.problems = problems;
    this.metrics = metrics;
    this.tables = tables;
    this.calendar = calendar;
    this.seasonalities = seasonalities;
    this.metric = metric;
  }

  /** The splits in order; empty if one cannot be read, which has been reported. */
  Optional<List<Split>> read(List<Mapping> written, Period over) {
    List<Split> splits = new ArrayList<>();
    Set<String> used = new LinkedHashSet<>();
    boolean readable = true;
    for (Mapping mapping : written) {
      Optional<Split> split = split(new Reading(mapping, problems), over, splits, used);
      readable &= split.isPresent();
      split.ifPresent(splits::add);
    }
    return readable ? Optional.of(splits) : Optional.empty();
  }

  private Optional<Split> split(Reading keys, Period over, List<Split> before, Set<String> used) {
    Optional<LocatedText> by = keys.text("by");
    Optional<Node> weights = keys.value("weights");
    if (by.isEmpty() || weights.isEmpty()) {
      return Optional.empty();
    }
    String name = by.get().text();
    Optional<Grain> grain = Grain.named(name).filter(g -> g != Grain.DAY);
    if (!used.add(grain.isPresent() ? "time" : name)) {
      problems.add(Diagnostic.of(Code.SPLIT_TWICE, by.get().span()).with("found", name));
      return Optional.empty();
    }
    if (grain.isPresent()) {
      List<Period> periods = calendar.divided(over.days(), grain.get());
      return ofTime(weights.get(), periods, over, by.get())
          .map(found -> new Split(name, periods, found));
    }
    int errors = problems.all().size();
    metrics
        .find(metric, by.get().span())
        .ifPresent(m -> scope(by.get()).ofSubject(m, by.get().span()));
    return problems.all().size() > errors
        ? Optional.empty()
        : ofDimension(weights.get(), before).map(found -> new Split(name, List.of(), found));
  }

  private ScopeCheck scope(LocatedText by) {
    return new ScopeCheck(problems, tables, List.of(by), List.of());
  }

  private Optional<Weights> ofTime(Node node, List<Period> periods, Period over, LocatedText by) {
    if (periods.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.BAD_PERIOD, by.span()).with("found", over + " by " + by.text()));
      return Optional.empty();
    }
    WeightReader reader = new WeightReader(problems);
    List<String> names = periods.stream().map(Period::name).toList();
    if (node instanceof Sequence list) {
      return reader.inOrder(list, names).map(Weights.Listed::new);
    }
    if (node instanceof Mapping mapping) {
      Reading keys = new Reading(mapping, problems);
      if (keys.has("seasonality")) {
        return keys.text("seasonality").flatMap(this::seasonal);
      }
      if (keys.has("history")) {
        return history(keys, Optional.of(periods.size()), by);
      }
      return reader.byWord(mapping, names).map(Weights.Listed::new);
    }
    return reader.shape(node);
  }

  private Optional<Weights> seasonal(LocatedText name) {
    Seasonality found = seasonalities.get(name.text());
    if (found == null) {
      problems.unknown(Code.UNKNOWN_SEASONALITY, name, seasonalities.keySet());
      return Optional.empty();
    }
    return Optional.of(new Weights.Seasonal(name.text(), found));
  }

  private Optional<Weights> ofDimension(Node node, List<Split> before) {
    WeightReader reader = new WeightReader(problems);
    if (!(node instanceof Mapping mapping)) {
      return reader.shape(node);
    }
    Reading keys = new Reading(mapping, problems);
    if (keys.has("history")) {
      return history(keys, Optional.empty(), null);
    }
    boolean nested = mapping.entries().stream().anyMatch(entry -> entry.value() instanceof Mapping);
    if (!nested) {
      return reader.byWord(mapping, List.of()).map(Weights.Listed::new);
    }
    return reader.perParent(mapping, before).map(Weights.PerParent::new);
  }

  private Optional<Weights> history(
      Reading keys, Optional<Integer> parts, @Nullable LocatedText by) {
    Optional<LocatedText> name = keys.text("history");
    Optional<PlannedMetric> past = name.flatMap(metrics::find);
    Optional<LocatedText> text = keys.text("of");
    Optional<Period> of = text.flatMap(t -> calendar.parse(t.text()));
    boolean grows = keys.text("growth").map(LocatedText::text).filter("even"::equals).isPresent();
    if (of.isEmpty() || !grows) {
      problems.add(Diagnostic.of(Code.HISTORY_KEYS, keys.span()));
      return Optional.empty();
    }
    if (past.isEmpty()) {
      return Optional.empty();
    }
    if (by != null) {
      Grain grain = Grain.named(by.text()).orElseThrow();
      int found = calendar.divided(of.get().days(), grain).size();
      if (found != parts.orElse(found)) {
        problems.add(
            Diagnostic.of(Code.HISTORY_LENGTH, text.orElseThrow().span())
                .with("of", of.get())
                .with("found", found)
                .with("wanted", parts.orElse(found)));
        return Optional.empty();
      }
    }
    return Optional.of(new Weights.History(past.get().metric().name(), of.get()));
  }
}
