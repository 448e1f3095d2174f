package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.Levels;
import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.result.Aim;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.Outcome.Failed;
import io.github.kpi4j.core.result.Outcome.Judged;
import io.github.kpi4j.core.result.Outcome.NotEvaluable;
import io.github.kpi4j.core.result.Outcome.Spread;
import io.github.kpi4j.core.result.Overdue;
import io.github.kpi4j.core.result.Pace;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.stage.Goal;
import io.github.kpi4j.core.target.Band;
import io.github.kpi4j.core.target.Condition;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Title;
import io.github.kpi4j.core.value.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How values, conditions and outcomes are said in one language. Numbers have the group and decimal
 * signs of the language's catalogue, never those of the machine's locale, so that a report is the
 * same everywhere.
 */
final class Wording {
  /** The decimal places that an exact figure has at least more than the shown one. */
  private static final int LOOK_FURTHER = 3;

  private static final int MOST_PLACES = 40;

  /** Places of the ratio: 0.9637 is 96.37%. */
  private static final int SHARE_PLACES = 4;

  private final Catalogue catalogue;
  private final Rounding rounding;
  private final Contract contract;
  private final Levels levels;

  Wording(Catalogue catalogue, Contract contract) {
    this.catalogue = catalogue;
    this.rounding = contract.rounding();
    this.contract = contract;
    this.levels = contract.levels();
  }

  Levels levels() {
    return levels;
  }

  String label(String key) {
    return catalogue.label(key);
  }

  String text(String key, Map<String, String> arguments) {
    return catalogue.text(key, arguments);
  }

  String title(Title title, String otherwise) {
    return title.in(catalogue.language(), otherwise);
  }

  /** Which period was assessed, when, and how far all of it can be relied on. */
  String period(Evaluation evaluation) {
    return text(
        evaluation.inProgress() ? "report.period_open" : "report.period",
        Map.of(
            "period", evaluation.period().name(),
            "as_of", evaluation.asOf().toString(),
            "standing", standing(evaluation.standing())));
  }

  /** An amount with exactly so many places, of the ratio for a percentage. */
  String quantity(Rational amount, Unit unit, int places) {
    return quantity(amount, unit, places, "");
  }

  private String quantity(Rational amount, Unit unit, int places, String behind) {
    BigDecimal rounded = amount.round(places, rounding);
    return isPercent(unit)
        ? unit(number(rounded.movePointRight(2).setScale(Math.max(0, places - 2))) + behind, unit)
        : unit(number(rounded) + behind, unit);
  }

  private static boolean isPercent(Unit unit) {
    return (unit instanceof Unit.PerTime rate ? rate.amount() : unit) == Unit.Plain.PERCENT;
  }

  private String unit(String number, Unit unit) {
    if (unit instanceof Unit.Money money) {
      return money.currency() + " " + number;
    }
    if (unit instanceof Unit.PerTime rate) {
      String key = rate.time() == Unit.Plain.DAYS ? "unit.per_day" : "unit.per_hour";
      return text(key, Map.of("n", unit(number, rate.amount())));
    }
    if (unit == Unit.Plain.DAYS || unit == Unit.Plain.HOURS) {
      return text("unit." + unit, Map.of("n", number));
    }
    return unit == Unit.Plain.PERCENT ? number + "%" : number;
  }

  /** A weight with as many places as it was written with. */
  String weight(Rational weight) {
    return number(new BigDecimal(weight.toString()));
  }

  /** Points of a KPI, 0 to 100, with one decimal. */
  String points(Rational points) {
    return quantity(points, Unit.Plain.NUMBER, 1);
  }

  /** A decimal number with the language's signs. */
  String number(BigDecimal value) {
    return catalogue.number(value);
  }

  /** A threshold with as many places as it needs; money with all of its cents or none. */
  String threshold(Quantity threshold) {
    BigDecimal plain = new BigDecimal(threshold.amount().toString()).stripTrailingZeros();
    boolean cents = threshold.unit() instanceof Unit.Money && plain.scale() > 0;
    int least = cents ? threshold.unit().defaultPlaces() : isPercent(threshold.unit()) ? 2 : 0;
    return quantity(threshold.amount(), threshold.unit(), Math.max(least, plain.scale()));
  }

  String condition(Condition condition) {
    if (condition instanceof Condition.OfTarget ofTarget) {
      return text("condition.of_target", Map.of("condition", condition(ofTarget.share())));
    }
    List<Quantity> thresholds = condition.thresholds();
    if (thresholds.isEmpty()) {
      return label("condition.otherwise");
    }
    if (condition instanceof Condition.Between) {
      return text(
          "condition.between",
          Map.of("low", threshold(thresholds.get(0)), "high", threshold(thresholds.get(1))));
    }
    return text("condition." + condition.word(), Map.of("bound", threshold(thresholds.get(0))));
  }

  /** A level in words: its title, or that of the language for the usual ones, or its name. */
  String level(String level) {
    Title title = levels.titles().get(level);
    return title != null
        ? title(title, level)
        : catalogue.find("level." + level, Map.of()).orElse(level);
  }

  /** The value that was judged, which may be that of the worst subject; else the value of all. */
  String value(Outcome outcome, Explanation explanation) {
    return outcome instanceof Judged judged
        ? quantity(judged.value().amount(), judged.value().unit(), judged.places())
        : value(explanation);
  }

  /** The value that was judged and, where it makes a difference, the exact one. */
  String valueAndExact(Judged judged) {
    String value = quantity(judged.value().amount(), judged.value().unit(), judged.places());
    return judged
        .exact()
        .map(exact -> text("why.exactly", Map.of("value", value, "exact", exact(judged, exact))))
        .orElse(value);
  }

  String value(Explanation explanation) {
    if (explanation.amount() instanceof Amount.Truth truth) {
      return label(truth.holds() ? "value.true" : "value.false");
    }
    return explanation
        .amount()
        .known()
        .map(exact -> quantity(exact, explanation.unit(), explanation.places()))
        .orElse("–");
  }

  /** The value, or why there is none. */
  String amount(Explanation explanation) {
    return explanation.amount() instanceof Amount.Missing missing
        ? label("level.none") + ": " + reason(missing.reason())
        : value(explanation);
  }

  /** The values that a condition compares, each once and with its name. */
  List<String> figures(Explanation condition) {
    Set<String> figures = new LinkedHashSet<>();
    for (Explanation part : condition.parts()) {
      boolean value = part.name().isPresent() || part.amount() instanceof Amount.Known;
      figures.addAll(value ? List.of(figure(part)) : figures(part));
    }
    return List.copyOf(figures);
  }

  private String figure(Explanation value) {
    return value.name().orElse(value.expression()) + " " + amount(value);
  }

  private String leftOut(Reason.Kind kind) {
    return catalogue
        .find("left_out." + kind.name().toLowerCase(Locale.ROOT), Map.of())
        .orElseGet(() -> label("level.none"));
  }

  /** The subjects that left a roll-up, with their number and share; empty where none did. */
  Optional<String> leftOut(KpiResult result) {
    int left = result.leftOut().values().stream().mapToInt(Integer::intValue).sum();
    if (left == 0) {
      return Optional.empty();
    }
    int all = result.subjects().size();
    List<String> kinds = new ArrayList<>();
    result.leftOut().forEach((kind, count) -> kinds.add(count + " " + leftOut(kind)));
    return Optional.of(
        text(
            "report.left_out",
            Map.of(
                "count", Integer.toString(left),
                "all", Integer.toString(all),
                "share",
                    quantity(Rational.of(left).dividedBy(Rational.of(all)), Unit.Plain.PERCENT, 3),
                "kinds", String.join(", ", kinds))));
  }

  /** The rows that a value was read from, where it was read from a table. */
  Optional<String> rows(Explanation explanation) {
    return explanation
        .rows()
        .map(
            rows ->
                text(
                    rows.excused().isEmpty() ? "explanation.rows" : "explanation.rows_left",
                    Map.of(
                        "count", Integer.toString(rows.count()),
                        "table", rows.table(),
                        "days", rows.days().toString(),
                        "excused", rows.excused().toString(),
                        "standing", standing(explanation.standing()))));
  }

  /** What a value was to be, how much of that is reached, and how it goes on. */
  private String aim(Aim aim) {
    List<String> said = new ArrayList<>(List.of(aimed(aim)));
    aim.pace().ifPresent(pace -> pace(pace, aim.places(), said));
    return String.join(", ", said);
  }

  /** What a value was to be, and how much of that is reached. */
  String aimed(Aim aim) {
    List<String> said = new ArrayList<>();
    said.add(target(aim));
    other(aim.original(), aim, "report.original").ifPresent(said::add);
    other(aim.revised(), aim, "report.revised").ifPresent(said::add);
    aim.attainment()
        .ifPresent(share -> said.add(text("report.attained", Map.of("share", share(share)))));
    return String.join(", ", said);
  }

  /** The figure that does not decide, where it is another one. */
  private Optional<String> other(Optional<Quantity> figure, Aim aim, String key) {
    return figure
        .filter(other -> !other.equals(aim.target()))
        .map(other -> text(key, Map.of("target", quantity(other, aim.places()))));
  }

  /** What the value was to be. */
  String target(Aim aim) {
    return text("report.target", Map.of("target", quantity(aim.target(), aim.places())));
  }

  /** How a period that is not over goes on; of one that is over there is nothing to say. */
  private void pace(Pace pace, int places, List<String> said) {
    if (pace.needed().isEmpty()) {
      return;
    }
    Map<String, String> days =
        Map.of("elapsed", Long.toString(pace.elapsed()), "days", Long.toString(pace.days()));
    pace.ratio()
        .ifPresent(
            ratio ->
                said.add(
                    text("report.elapsed", days)
                        + " "
                        + text("report.pace", Map.of("share", share(ratio)))));
    pace.forecast()
        .ifPresent(
            end -> said.add(text("report.forecast", Map.of("value", quantity(end, places)))));
    said.add(text("report.needed", Map.of("value", quantity(pace.needed().get(), places))));
  }

  /** A share of a target as a percentage with two decimals. */
  String share(Rational share) {
    return quantity(share, Unit.Plain.PERCENT, SHARE_PLACES);
  }

  String quantity(Quantity quantity, int places) {
    return quantity(quantity.amount(), quantity.unit(), places);
  }

  /** Parts of a sentence with semicolons of the language between them. */
  String one(List<String> parts) {
    return parts.stream()
        .reduce((one, next) -> text("report.more", Map.of("one", one, "next", next)))
        .orElse("");
  }

  /** What the outcome says beside its value: a band, a reason, or counts of subjects. */
  String detail(Outcome outcome) {
    if (outcome instanceof Judged judged) {
      String said = band(judged);
      return judged.aim().map(aim -> one(List.of(said, aim(aim)))).orElse(said);
    }
    if (outcome instanceof NotEvaluable gap) {
      return gap.reason().in(catalogue);
    }
    if (outcome instanceof Failed failed) {
      return failed.reason().in(catalogue);
    }
    List<String> counts = new ArrayList<>();
    ((Spread) outcome).subjects().forEach((level, n) -> counts.add(n + " " + level(level)));
    return String.join(", ", counts);
  }

  /** The band that was met and, where it makes a difference, the exact value. */
  private String band(Judged judged) {
    String band = condition(judged.band().condition());
    return judged
        .exact()
        .map(exact -> text("report.exactly", Map.of("band", band, "exact", exact(judged, exact))))
        .orElse(band);
  }

  /** The same behind the name of the stage that decided, where one did. */
  String staged(String detail, Kpi kpi, Optional<String> stage) {
    boolean decided = stage.flatMap(s -> kpi.goal().in(Optional.of(s))).isPresent();
    return decided && kpi.goal() instanceof Goal.Staged staged
        ? stageName(staged, stage.orElseThrow()) + ": " + detail
        : detail;
  }

  /** In which stage of the contract a KPI was judged. */
  String staged(String stage, Kpi kpi) {
    String name = kpi.goal() instanceof Goal.Staged staged ? stageName(staged, stage) : stage;
    return text("html.in_stage", Map.of("stage", name));
  }

  /** The name of a stage for people. */
  String stageName(Goal.Staged goal, String stage) {
    return new StageWording(this, contract.stagePlan(goal.plan())).stage(stage);
  }

  /** The band that was met and, where its level is not the best, what the best one asks for. */
  String goal(Outcome outcome) {
    if (!(outcome instanceof Judged judged)) {
      return detail(outcome);
    }
    Band best =
        Collections.min(
            judged.bands().bands(), Comparator.comparingInt(band -> levels.rank(band.level())));
    if (judged.band().level().equals(best.level())) {
      return band(judged);
    }
    boolean otherwise = judged.band().condition() instanceof Condition.Otherwise;
    return text(
        otherwise && judged.exact().isEmpty() ? "html.only_goal" : "html.goal",
        Map.of(
            "band", band(judged),
            "level", level(best.level()),
            "goal", condition(best.condition())));
  }

  /**
   * An exact amount with as many more places as it takes to see on which side of every threshold it
   * lies; where it goes on behind them, three dots follow.
   */
  private String exact(Judged judged, Rational exact) {
    Unit unit = judged.value().unit();
    Rational shown = judged.value().amount();
    for (int places = judged.places() + 1; places <= MOST_PLACES; places++) {
      Rational cut = Rational.of(exact.round(places, Rounding.DOWN));
      if (cut.equals(exact)) {
        return quantity(exact, unit, places);
      }
      if (!cut.equals(shown) && places >= judged.places() + LOOK_FURTHER) {
        return quantity(cut, unit, places, "…");
      }
    }
    return exact.toString();
  }

  String reason(Reason reason) {
    return reason.in(catalogue);
  }

  String levelOf(Outcome outcome) {
    if (outcome.level().isPresent()) {
      return level(outcome.level().get());
    }
    if (outcome instanceof NotEvaluable gap) {
      return label(gap.reason().kind() == Reason.Kind.EXCUSED ? "level.excused" : "level.none");
    }
    return label("level.spread");
  }

  String standing(Standing standing) {
    String said = finality(standing);
    for (Overdue overdue : standing.overdue()) {
      said =
          text(
              "standing.overdue",
              Map.of(
                  "standing", said,
                  "table", overdue.table(),
                  "day", overdue.day().toString(),
                  "due", overdue.due().toString()));
    }
    return said;
  }

  private String finality(Standing standing) {
    String name = standing.finality().name().toLowerCase(Locale.ROOT);
    return standing.finality() == Standing.Finality.PROVISIONAL && standing.finalFrom().isPresent()
        ? text("standing.until", Map.of("day", standing.finalFrom().get().toString()))
        : label("standing." + name);
  }
}
