package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.Levels;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Lever;
import io.github.kpi4j.core.result.Lever.Enough;
import io.github.kpi4j.core.result.Lever.Hindered;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.Outcome.Failed;
import io.github.kpi4j.core.result.Outcome.Judged;
import io.github.kpi4j.core.result.Outcome.NotEvaluable;
import io.github.kpi4j.core.target.Band;
import io.github.kpi4j.core.target.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Why a KPI has its level, and what would give it a better one, in sentences. */
final class Why {
  private final Wording wording;
  private final Contract contract;

  Why(Wording wording, Contract contract) {
    this.wording = wording;
    this.contract = contract;
  }

  /** One sentence: value, level, and the line of the contract that says so. */
  String verdict(KpiResult result) {
    Kpi kpi = result.kpi();
    String name = wording.title(kpi.title(), kpi.name());
    Outcome outcome = result.outcome();
    if (outcome instanceof NotEvaluable gap) {
      return wording.text("why.none", Map.of("name", name, "reason", wording.reason(gap.reason())));
    }
    if (outcome instanceof Failed failed) {
      return wording.text(
          "why.failed",
          Map.of(
              "name", name,
              "level", wording.level(failed.worst()),
              "reason", wording.reason(failed.reason())));
    }
    if (outcome instanceof Judged judged) {
      return wording.text(
          isOtherwise(judged.band()) ? "why.otherwise" : "why.judged",
          Map.of(
              "name", name,
              "value", wording.valueAndExact(judged),
              "level", wording.level(judged.band().level()),
              "band", wording.condition(judged.band().condition()),
              "place", judged.band().place().toString()));
    }
    return wording.text(
        "why.spread",
        Map.of(
            "name", name,
            "dimension", String.join(" × ", kpi.forEach()),
            "levels", wording.detail(outcome)));
  }

  /** What the next better level asks for; empty at the best one, and without a level. */
  Optional<String> next(Outcome outcome) {
    return outcome instanceof Judged judged
        ? nextBand(judged)
            .map(
                band ->
                    wording.text(
                        "why.next",
                        Map.of(
                            "level", wording.level(band.level()),
                            "band", wording.condition(band.condition()))))
        : Optional.empty();
  }

  private Optional<Band> nextBand(Judged judged) {
    Levels levels = contract.levels();
    int rank = levels.rank(judged.band().level());
    return judged.bands().bands().stream()
        .filter(band -> levels.rank(band.level()) < rank)
        .max(Comparator.comparingInt(band -> levels.rank(band.level())));
  }

  /** One line for each lever that does something. */
  List<String> enough(List<Lever> levers, Outcome outcome) {
    List<String> lines = new ArrayList<>();
    int places = outcome instanceof Judged judged ? judged.places() : 0;
    for (Lever lever : levers) {
      if (lever.answer() instanceof Enough enough) {
        lines.add(enough(lever, enough, places));
      }
    }
    return lines;
  }

  /** One line for each lever, those that do something first. */
  List<String> levers(List<Lever> levers, Outcome outcome) {
    List<String> lines = new ArrayList<>(enough(levers, outcome));
    for (Lever lever : levers) {
      if (lever.answer() instanceof Hindered hindered) {
        String key = "lever." + hindered.why().name().toLowerCase(Locale.ROOT);
        lines.add(wording.text(key, Map.of("leaf", leaf(lever.leaf()))));
      }
    }
    return lines;
  }

  private String enough(Lever lever, Enough enough, int places) {
    return wording.text(
        enough.change().signum() < 0 ? "lever.cut" : "lever.raise",
        Map.of(
            "leaf", leaf(lever.leaf()),
            "amount", wording.quantity(enough.change().abs(), lever.now().unit(), lever.places()),
            "to",
                wording.quantity(
                    lever.now().amount().plus(enough.change()), lever.now().unit(), lever.places()),
            "value", wording.quantity(enough.value().amount(), enough.value().unit(), places),
            "level", wording.level(enough.band().level())));
  }

  /** A metric by its name for people; a mean over days as the formula writes it. */
  private String leaf(String name) {
    return contract.metrics().stream()
        .filter(metric -> metric.name().equals(name))
        .map(this::title)
        .findFirst()
        .orElse(name);
  }

  private String title(Metric metric) {
    return wording.title(metric.title(), metric.name());
  }

  private static boolean isOtherwise(Band band) {
    return band.condition() instanceof Condition.Otherwise;
  }
}
