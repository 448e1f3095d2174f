package io.github.kpi4j.core.report;

import io.github.kpi4j.core.result.DutyReview;
import io.github.kpi4j.core.value.Delay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How duties are said. */
final class DutyWording {
  private final Wording wording;

  DutyWording(Wording wording) {
    this.wording = wording;
  }

  String title(DutyReview review) {
    return wording.title(review.contract().title(), review.contract().id());
  }

  String heading(DutyReview review) {
    return wording.text(
        "duty.heading",
        Map.of("period", review.period().name(), "as_of", review.asOf().toString()));
  }

  /** What there is to say, kind by kind; nothing of what the contract does not ask. */
  List<DutyPart> parts(DutyReview review) {
    List<DutyPart> parts = new ArrayList<>();
    new TicketWording(wording).part(review).ifPresent(parts::add);
    new OwedWording(wording).part(review).ifPresent(parts::add);
    new ApprovalWording(wording).part(review).ifPresent(parts::add);
    new AccessWording(wording).part(review).ifPresent(parts::add);
    parts.addAll(new ExitWording(wording).parts(review));
    parts.addAll(new TermsWording(wording).parts(review));
    return parts;
  }

  /** A delay such as three business days. */
  static String delay(Wording wording, Delay delay) {
    return wording.text(
        "delay." + Words.of(delay.kind()), Map.of("n", Integer.toString(delay.amount())));
  }
}
