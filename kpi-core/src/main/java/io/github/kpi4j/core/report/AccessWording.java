package io.github.kpi4j.core.report;

import io.github.kpi4j.core.duty.AccessReview;
import io.github.kpi4j.core.duty.AccessReview.Finding;
import io.github.kpi4j.core.result.DutyReview;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How permissions that are not as agreed are said. */
final class AccessWording {
  private final Wording wording;

  AccessWording(Wording wording) {
    this.wording = wording;
  }

  Optional<DutyPart> part(DutyReview review) {
    return review.access().map(this::part);
  }

  private DutyPart part(AccessReview access) {
    List<List<String>> rows = new ArrayList<>();
    for (Finding finding : access.findings()) {
      rows.add(
          List.of(
              finding.grant().party(),
              finding.grant().holder().isEmpty() ? "–" : finding.grant().holder(),
              finding.grant().area(),
              wording.label("duty.level." + finding.grant().level().word()),
              wording.label("duty.level." + finding.agreed().word()),
              wording.label("duty.access." + Words.of(finding.kind())),
              finding.by().map(LocalDate::toString).orElse("–")));
    }
    return new DutyPart(
        wording.text("duty.access", Map.of("day", access.on().toString())),
        rows.isEmpty() ? List.of(wording.label("duty.access.fine")) : List.of(),
        List.of(
            wording.label("duty.party"),
            wording.label("duty.holder"),
            wording.label("duty.area"),
            wording.label("duty.held"),
            wording.label("duty.agreed"),
            wording.label("duty.finding"),
            wording.label("duty.by_day")),
        rows);
  }
}
