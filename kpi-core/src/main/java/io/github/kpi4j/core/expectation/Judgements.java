package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.MinSample;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.stage.Goal;
import io.github.kpi4j.core.target.Band;
import io.github.kpi4j.core.target.Bands;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What KPIs, or the one subject of which a scene has rows, come to. */
final class Judgements {
  private final Rehearsal rehearsal;
  private final Contract contract;

  Judgements(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.contract = rehearsal.contract();
  }

  /**
   * What a KPI came to.
   *
   * @param stage the stage whose bands it was judged by; empty where it has one goal for all
   */
  record Came(TestResult result, Outcome outcome, Explanation value, String stage) {
    /** The bounds that decided, with targets put in; empty where nothing was judged. */
    Optional<List<Quantity>> bounds() {
      return outcome instanceof Outcome.Judged judged
          ? Optional.of(Judgements.bounds(judged.bands()))
          : Optional.empty();
    }
  }

  /** What comes of some value that is in nobody's way; judged if any value is. */
  Optional<Came> any(Kpi kpi, Scene scene) {
    List<Rational> amounts = new ArrayList<>(List.of(Rational.ONE));
    for (Band band : kpi.goal().all()) {
      band.condition().thresholds().forEach(bound -> amounts.add(bound.amount()));
    }
    // A sample of the metric itself has to be large enough too.
    for (MinSample sample : kpi.minSample()) {
      if (sample.metric().equals(kpi.metric())) {
        amounts.add(Rehearsal.meeting(sample.condition(), contract.metric(kpi.metric())));
      }
    }
    Optional<Came> came = Optional.empty();
    for (Rational amount : amounts) {
      came = of(kpi, scene, amount);
      if (came.filter(one -> one.bounds().isPresent()).isPresent()) {
        return came;
      }
    }
    return came;
  }

  /** What comes of a value; empty where no figures lead to it. */
  Optional<Came> of(Kpi kpi, Scene scene, Rational amount) {
    return scene.with(kpi, amount).flatMap(found -> of(kpi, found));
  }

  /** What a KPI comes to in a scene. */
  Optional<Came> of(Kpi kpi, Scene scene) {
    return scene.attempt().map(rehearsal::of).flatMap(result -> came(kpi, result));
  }

  /** The subject that scenes have rows of; empty for a KPI without subjects. */
  Optional<String> subject(Kpi kpi) {
    return Scene.empty(contract, rehearsal.period()).rows(Scene.Cut.of(contract, kpi)).subject();
  }

  /** Empty where the terms of another period have no such KPI, or the subject is not there. */
  private Optional<Came> came(Kpi kpi, TestResult result) {
    boolean staged = kpi.goal() instanceof Goal.Staged;
    Optional<String> subject = subject(kpi);
    return result.evaluation().kpis().stream()
        .filter(found -> found.kpi().name().equals(kpi.name()))
        .flatMap(
            found ->
                subject.isEmpty()
                    ? Stream.of(came(result, found, staged))
                    : found.subjects().stream()
                        .filter(one -> subject.get().equals(one.subject()))
                        .map(one -> came(result, one, staged)))
        .findFirst();
  }

  private static Came came(TestResult result, KpiResult kpi, boolean staged) {
    String stage = staged ? kpi.stage().orElse("") : "";
    return new Came(result, kpi.outcome(), kpi.explanation(), stage);
  }

  private static Came came(TestResult result, SubjectResult subject, boolean staged) {
    String stage = staged ? subject.stage().orElse("") : "";
    return new Came(result, subject.outcome(), subject.explanation(), stage);
  }

  private static List<Quantity> bounds(Bands bands) {
    return bands.bands().stream()
        .map(Band::condition)
        .flatMap(condition -> condition.thresholds().stream())
        .toList();
  }
}
