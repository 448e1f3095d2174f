package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Alert;
import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.Scorecard;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Mapping.Entry;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.core.expectation.Expectation;
import io.github.kpi4j.core.expectation.Expectation.Expected;
import io.github.kpi4j.core.expectation.Expectation.Kind;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.result.AlertState;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.stage.Stage;
import io.github.kpi4j.core.stage.StagePlan;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what a test expects. */
final class ExpectationReader {
  private static final Pattern FEE_LINE = Pattern.compile("([a-z_]+)(\\[[0-9]+\\])?( \\S+)?");

  private final Problems problems;
  private final Contract contract;
  private final TestSection.Declared declared;
  private final List<Expectation> found = new ArrayList<>();

  ExpectationReader(Problems problems, Contract contract, TestSection.Declared declared) {
    this.problems = problems;
    this.contract = contract;
    this.declared = declared;
  }

  List<Expectation> read(Reading test) {
    Optional<Mapping> written = test.mapping("expect");
    Reading keys = new Reading(written.orElse(new Mapping(test.span(), List.of())), problems);
    entries(keys, "metrics").forEach(this::metric);
    entries(keys, "kpis").forEach(this::kpi);
    entries(keys, "stages").forEach(this::stage);
    entries(keys, "alerts").forEach(this::alert);
    keys.text("score").ifPresent(text -> score(text, keys));
    keys.text("grade").ifPresent(text -> grade(text, keys));
    if (available("fees", keys)) {
      entries(keys, "fees").forEach(this::fee);
    }
    if (keys.has("approval") && available("approvals", keys)) {
      approval(keys);
    }
    if (written.filter(mapping -> mapping.entries().isEmpty()).isPresent()) {
      problems.add(Diagnostic.of(Code.EXPECTS_NOTHING, test.place("expect")));
    }
    return found;
  }

  private static List<Entry> entries(Reading keys, String key) {
    return keys.mapping(key).map(Mapping::entries).orElse(List.of());
  }

  private void metric(Entry entry) {
    Optional<Metric> metric =
        named(entry.key(), "metrics", Code.UNKNOWN_METRIC, contract.metrics(), Metric::name);
    if (metric.isEmpty() || !(entry.value() instanceof Scalar value)) {
      return;
    }
    Optional<Expected> nothing = nothing(value.text());
    add(
        Kind.METRIC,
        entry.key(),
        Optional.empty(),
        nothing.isPresent()
            ? nothing
            : value(
                value.text(),
                metric.get().name(),
                metric.get().unit(),
                OptionalInt.of(metric.get().places())),
        value.text());
  }

  private void kpi(Entry entry) {
    Optional<Kpi> kpi = named(entry.key(), "kpis", Code.UNKNOWN_KPI, contract.kpis(), Kpi::name);
    kpi.ifPresent(k -> subjects(Kind.KPI, entry, !k.forEach().isEmpty(), this::level));
  }

  private Optional<Expected> level(LocatedText text) {
    return nothing(text).or(() -> word(text, contract.levels().names()));
  }

  private void stage(Entry entry) {
    Optional<StagePlan> plan =
        named(
            entry.key(),
            "stage_plans",
            Code.UNKNOWN_STAGE_PLAN,
            contract.stagePlans(),
            StagePlan::name);
    plan.ifPresent(
        p -> {
          List<String> stages =
              Stream.concat(p.stages().stream().map(Stage::name), Stream.of(StagePlan.FAILED))
                  .toList();
          subjects(
              Kind.STAGE,
              entry,
              !p.forEach().isEmpty(),
              text -> nothing(text).or(() -> word(text, stages)));
        });
  }

  private void alert(Entry entry) {
    Optional<Alert> alert =
        named(entry.key(), "alerts", Code.UNKNOWN_WORD, contract.alerts(), Alert::name);
    alert.ifPresent(
        a ->
            subjects(
                Kind.ALERT,
                entry,
                !a.forEach().isEmpty(),
                text -> word(text, Words.of(AlertState.State.values()).keySet())));
  }

  /** What is expected of the whole, or of each subject that is named. */
  private void subjects(
      Kind kind, Entry entry, boolean cut, Function<LocatedText, Optional<Expected>> reader) {
    if (entry.value() instanceof Mapping bySubject && cut) {
      for (Entry subject : bySubject.entries()) {
        if (subject.value() instanceof Scalar value) {
          add(
              kind,
              entry.key(),
              Optional.of(subject.key().text()),
              reader.apply(value.text()),
              value.text());
        }
      }
    } else if (entry.value() instanceof Scalar value && !cut) {
      add(kind, entry.key(), Optional.empty(), reader.apply(value.text()), value.text());
    } else {
      problems.add(
          Diagnostic.of(Code.EXPECTED_SUBJECTS, entry.key().span())
              .with("name", entry.key().text())
              .with("found", cut ? "@expect.by_subject" : "@expect.one"));
    }
  }

  private void score(LocatedText text, Reading keys) {
    if (available("scorecard", keys)) {
      Optional<Expected> nothing = nothing(text);
      add(
          Kind.SCORE,
          LocatedText.of("score", "score"),
          Optional.empty(),
          nothing.isPresent()
              ? nothing
              : value(text, "score", Unit.Plain.SCORE, OptionalInt.of(Scorecard.PLACES)),
          text);
    }
  }

  private void grade(LocatedText text, Reading keys) {
    if (available("scorecard", keys)) {
      List<String> grades =
          contract.scorecard().stream()
              .flatMap(card -> card.grades().stream())
              .map(Scorecard.Grade::name)
              .toList();
      add(
          Kind.GRADE,
          LocatedText.of("grade", "grade"),
          Optional.empty(),
          nothing(text).or(() -> word(text, grades)),
          text);
    }
  }

  private void fee(Entry entry) {
    Matcher line = FEE_LINE.matcher(entry.key().text());
    List<String> known =
        Stream.concat(
                Arrays.stream(FeeLine.Kind.values())
                    .map(kind -> kind == FeeLine.Kind.PENALTY ? "penalties[1]" : kind.word()),
                Stream.of(Kind.TOTAL))
            .toList();
    boolean fits =
        line.matches()
            && known.stream().anyMatch(word -> word.split("\\[", 2)[0].equals(line.group(1)));
    if (!fits) {
      problems.unknown(Code.UNKNOWN_WORD, entry.key(), known);
    } else if (entry.value() instanceof Scalar value && contract.fees().isPresent()) {
      Unit unit = Unit.money(contract.fees().get().currency());
      Optional<Expected> nothing = nothing(value.text());
      add(
          Kind.FEE,
          entry.key(),
          Optional.empty(),
          nothing.isPresent()
              ? nothing
              : value(value.text(), entry.key().text(), unit, OptionalInt.of(unit.defaultPlaces())),
          value.text());
    }
  }

  private void approval(Reading keys) {
    new ApprovalExpectation(problems, contract)
        .read(keys)
        .ifPresent(
            expected ->
                found.add(
                    new Expectation(
                        Kind.APPROVAL,
                        "approval",
                        Optional.empty(),
                        expected,
                        keys.value("approval").orElseThrow().span())));
  }

  /** Whether a contract has what a test expects something of; that it has not is reported. */
  private boolean available(String section, Reading keys) {
    String key =
        switch (section) {
          case "fees" -> "fees";
          case "approvals" -> "approval";
          default -> keys.has("score") ? "score" : "grade";
        };
    boolean available = declared.has(section, "");
    if (!available && keys.has(key)) {
      problems.add(
          Diagnostic.of(Code.NOTHING_TO_EXPECT, keys.place(key))
              .with("key", key)
              .with("section", section));
    }
    return available;
  }

  private <T> Optional<T> named(
      LocatedText name, String section, Code code, List<T> all, Function<T, String> naming) {
    Optional<T> one = all.stream().filter(t -> naming.apply(t).equals(name.text())).findFirst();
    if (one.isEmpty() && !declared.has(section, name.text())) {
      problems.unknown(code, name, all.stream().map(naming).toList());
    }
    return one;
  }

  private Optional<Expected> word(LocatedText text, Collection<String> words) {
    if (!words.contains(text.text())) {
      problems.unknown(Code.UNKNOWN_WORD, text, words);
      return Optional.empty();
    }
    return Optional.of(new Expectation.Word(text.text()));
  }

  private static Optional<Expected> nothing(LocatedText text) {
    if (text.text().equals(Expectation.Nothing.NONE)) {
      return Optional.of(new Expectation.Nothing(Optional.empty()));
    }
    return Arrays.stream(Reason.Kind.values())
        .filter(kind -> kind.name().equals(text.text()))
        .findFirst()
        .<Expected>map(kind -> new Expectation.Nothing(Optional.of(kind)));
  }

  private Optional<Expected> value(LocatedText text, String name, Unit unit, OptionalInt places) {
    return new ConditionReader(problems, name, unit, places)
        .bound(Condition.AtLeast::new, text)
        .map(condition -> condition.thresholds().get(0).amount())
        .<Expected>map(amount -> new Expectation.Value(new Quantity(amount, unit)));
  }

  private void add(
      Kind kind,
      LocatedText name,
      Optional<String> subject,
      Optional<Expected> expected,
      LocatedText place) {
    expected.ifPresent(
        e -> found.add(new Expectation(kind, name.text(), subject, e, place.span())));
  }
}
