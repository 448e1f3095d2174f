package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.draft.Mapping.Entry;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.core.draft.Sequence;
import io.github.kpi4j.core.expectation.GivenValue;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Quantity;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a test says that metrics came to. */
final class GivenReader {
  private static final Pattern SERIES =
      Pattern.compile(
          "(?<value>.+?)(?<daily> a day)?(?: in (?<period>\\S+))?(?: from (?<from>\\S+))?"
              + "(?: until (?<until>\\S+))?");

  private final Problems problems;
  private final Contract contract;
  private final TestSection.Declared declared;
  private final DateRange days;

  /**
   * A reader for one test.
   *
   * @param days the days that a value is of which does not say so
   */
  GivenReader(Problems problems, Contract contract, TestSection.Declared declared, DateRange days) {
    this.problems = problems;
    this.contract = contract;
    this.declared = declared;
    this.days = days;
  }

  Map<String, List<GivenValue>> read(Reading test) {
    Map<String, List<GivenValue>> given = new LinkedHashMap<>();
    for (Entry entry : test.mapping("given").map(m -> m.entries()).orElse(List.of())) {
      Optional<Metric> metric = metric(entry.key());
      if (metric.isPresent()) {
        List<GivenValue> values = new ArrayList<>();
        for (LocatedText text : texts(entry.value())) {
          series(metric.get(), text).ifPresent(values::add);
        }
        given.put(metric.get().name(), List.copyOf(values));
      }
    }
    return given;
  }

  private Optional<Metric> metric(LocatedText name) {
    Optional<Metric> metric =
        contract.metrics().stream().filter(m -> m.name().equals(name.text())).findFirst();
    if (metric.isEmpty() && !declared.has("metrics", name.text())) {
      problems.unknown(
          Code.UNKNOWN_METRIC, name, contract.metrics().stream().map(Metric::name).toList());
    }
    return metric;
  }

  private static List<LocatedText> texts(Node node) {
    if (node instanceof Scalar scalar) {
      return List.of(scalar.text());
    }
    return node instanceof Sequence list
        ? list.items().stream()
            .filter(Scalar.class::isInstance)
            .map(item -> ((Scalar) item).text())
            .toList()
        : List.of();
  }

  private Optional<GivenValue> series(Metric metric, LocatedText text) {
    Matcher parts = SERIES.matcher(text.text());
    if (!parts.matches()) {
      return bad(text);
    }
    boolean daily = parts.group("daily") != null;
    Optional<LocalDate> from = date(parts.group("from"));
    Optional<LocalDate> until = date(parts.group("until"));
    Optional<Period> period =
        Optional.ofNullable(parts.group("period")).flatMap(contract.calendar()::parse);
    boolean understood =
        from.isPresent() == (parts.group("from") != null)
            && until.isPresent() == (parts.group("until") != null)
            && period.isPresent() == (parts.group("period") != null)
            && (period.isEmpty() || (from.isEmpty() && until.isEmpty()))
            && (daily || (from.isEmpty() && until.isEmpty()))
            && from.flatMap(f -> until.map(u -> u.isBefore(f))).filter(b -> b).isEmpty();
    if (!understood) {
      return bad(text);
    }
    LocatedText number = text.part(0, parts.end("value"));
    Optional<Quantity> value = quantity(metric, number);
    if (period.isPresent() || !daily) {
      DateRange range = period.map(Period::days).orElse(days);
      return value.map(
          v -> new GivenValue(v, daily, Optional.of(range.start()), Optional.of(range.last())));
    }
    return value.map(v -> new GivenValue(v, true, from, until));
  }

  private Optional<Quantity> quantity(Metric metric, LocatedText text) {
    return ConditionReader.exact(problems, metric)
        .bound(Condition.AtLeast::new, text)
        .map(condition -> new Quantity(condition.thresholds().get(0).amount(), metric.unit()));
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.ofNullable(text).map(LocalDate::parse);
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }

  private Optional<GivenValue> bad(LocatedText text) {
    problems.add(Diagnostic.of(Code.BAD_GIVEN, text.span()).with("found", text.text()));
    return Optional.empty();
  }
}
