package io.github.kpi4j.core.report;

import io.github.kpi4j.core.duty.ExitPlan;
import io.github.kpi4j.core.duty.ExitTrigger;
import io.github.kpi4j.core.result.DutyReview;
import io.github.kpi4j.core.value.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the end of a contract is said: what gives the right to it, and what has to be done by when.
 */
final class ExitWording {
  private final Wording wording;

  ExitWording(Wording wording) {
    this.wording = wording;
  }

  List<DutyPart> parts(DutyReview review) {
    List<DutyPart> parts = new ArrayList<>();
    if (!review.triggers().isEmpty()) {
      parts.add(triggers(review));
    }
    review.exit().ifPresent(plan -> parts.add(plan(plan)));
    return parts;
  }

  private DutyPart triggers(DutyReview review) {
    List<List<String>> rows = new ArrayList<>();
    for (ExitTrigger.Standing standing : review.triggers()) {
      ExitTrigger trigger = standing.trigger();
      List<Period> run = standing.fired() ? standing.firing() : standing.counted();
      rows.add(
          List.of(
              trigger
                  .title()
                  .map(title -> wording.title(title, ""))
                  .orElse(trigger.when().toString()),
              wording.text(
                  "duty.trigger.run",
                  Map.of(
                      "counted", Integer.toString(run.size()),
                      "periods", Integer.toString(trigger.periods()))),
              run.isEmpty() ? "–" : String.join(", ", run.stream().map(Period::name).toList()),
              wording.label(standing.fired() ? "duty.trigger.fired" : "duty.trigger.not_fired")));
    }
    return new DutyPart(
        wording.label("duty.triggers"),
        List.of(),
        List.of(
            wording.label("duty.trigger"),
            wording.label("duty.on_end"),
            wording.label("duty.periods"),
            wording.label("duty.state")),
        rows);
  }

  private DutyPart plan(ExitPlan plan) {
    List<List<String>> rows = new ArrayList<>();
    for (ExitPlan.Deadline deadline : plan.deadlines()) {
      rows.add(List.of(deadline.task(), deadline.by().orElse("–"), deadline.day().toString()));
    }
    return new DutyPart(
        wording.label("duty.exit"),
        List.of(
            wording.text(
                plan.notice().equals(plan.end()) ? "duty.exit.at_end" : "duty.exit.dates",
                Map.of(
                    "notice", plan.notice().toString(),
                    "end", plan.end().toString(),
                    "transition", plan.transitionEnd().toString()))),
        List.of(
            wording.label("duty.task"), wording.label("duty.party"), wording.label("duty.by_day")),
        rows);
  }
}
