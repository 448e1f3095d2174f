package io.github.kpi4j.core.report;

import io.github.kpi4j.core.duty.Owed;
import io.github.kpi4j.core.result.DutyReview;
import io.github.kpi4j.core.result.DutyReview.Stray;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How reports, meetings and backups that are owed are said. */
final class OwedWording {
  private final Wording wording;

  OwedWording(Wording wording) {
    this.wording = wording;
  }

  Optional<DutyPart> part(DutyReview review) {
    if (review.owed().isEmpty() && review.strays().isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    for (Owed owed : review.owed()) {
      rows.add(
          List.of(
              wording.label("duty.kind." + owed.kind().word()),
              owed.period().name(),
              owed.due().toString(),
              owed.came().map(LocalDate::toString).orElse("–"),
              wording.label("duty.owed." + Words.of(owed.state()))));
    }
    for (Stray stray : review.strays()) {
      rows.add(
          List.of(
              wording.label("duty.kind." + stray.delivery().kind().word()),
              stray.delivery().period(),
              "–",
              stray.delivery().on().toString(),
              wording.label("duty.stray." + Words.of(stray.why()))));
    }
    return Optional.of(
        new DutyPart(
            wording.label("duty.owed"),
            List.of(),
            List.of(
                wording.label("duty.what"),
                wording.label("duty.period"),
                wording.label("duty.due"),
                wording.label("duty.came"),
                wording.label("duty.state")),
            rows));
  }
}
