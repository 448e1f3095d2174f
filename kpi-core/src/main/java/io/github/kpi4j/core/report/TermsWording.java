package io.github.kpi4j.core.report;

import io.github.kpi4j.core.duty.Certificate;
import io.github.kpi4j.core.duty.Communication;
import io.github.kpi4j.core.duty.DataPolicy;
import io.github.kpi4j.core.duty.Duties;
import io.github.kpi4j.core.duty.Service;
import io.github.kpi4j.core.result.DutyReview;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the parts of a contract are said of which only one thing can be asked: what was agreed. */
final class TermsWording {
  private final Wording wording;

  TermsWording(Wording wording) {
    this.wording = wording;
  }

  List<DutyPart> parts(DutyReview review) {
    Duties duties = review.contract().duties();
    List<DutyPart> parts = new ArrayList<>();
    if (!duties.catalogue().certificates().isEmpty()) {
      parts.add(certificates(review));
    }
    duties.service().ifPresent(service -> parts.add(service(service)));
    if (!duties.responsibilities().isEmpty()) {
      parts.add(responsibilities(duties.responsibilities()));
    }
    duties.dataPolicy().ifPresent(policy -> parts.add(dataPolicy(policy)));
    duties
        .communication()
        .filter(communication -> !communication.contacts().isEmpty())
        .ifPresent(communication -> parts.add(contacts(communication)));
    return parts;
  }

  private DutyPart certificates(DutyReview review) {
    List<List<String>> rows = new ArrayList<>();
    for (Certificate one : review.contract().duties().catalogue().certificates()) {
      rows.add(
          List.of(
              one.category(),
              wording.title(one.issuer(), one.authority()),
              one.number(),
              one.until().map(LocalDate::toString).orElse("–"),
              wording.label(state(one, review.asOf(), review.contract().term()))));
    }
    return new DutyPart(
        wording.label("duty.certificates"),
        List.of(),
        List.of(
            wording.label("duty.category"),
            wording.label("duty.authority"),
            wording.label("duty.number"),
            wording.label("duty.until"),
            wording.label("duty.state")),
        rows);
  }

  private static String state(Certificate one, AsOf asOf, Optional<DateRange> term) {
    if (!one.holdsOn(asOf.day())) {
      return "duty.certificate.expired";
    }
    boolean ends = term.map(days -> !one.holdsOn(days.last())).orElse(false);
    return ends ? "duty.certificate.ends" : "duty.certificate.holds";
  }

  private DutyPart service(Service service) {
    List<List<String>> rows = new ArrayList<>();
    service.includes().forEach(work -> rows.add(List.of(work, wording.label("duty.included"))));
    service.excludes().forEach(work -> rows.add(List.of(work, wording.label("duty.excluded"))));
    String description = wording.title(service.description(), "");
    return new DutyPart(
        wording.label("duty.service"),
        description.isEmpty() ? List.of() : List.of(description),
        List.of(wording.label("duty.work"), wording.label("duty.state")),
        rows);
  }

  private DutyPart responsibilities(Map<String, String> who) {
    List<List<String>> rows = new ArrayList<>();
    who.forEach((what, party) -> rows.add(List.of(what, party)));
    return new DutyPart(
        wording.label("duty.responsibilities"),
        List.of(),
        List.of(wording.label("duty.what"), wording.label("duty.party")),
        rows);
  }

  private DutyPart contacts(Communication communication) {
    List<List<String>> rows = new ArrayList<>();
    communication.contacts().forEach((party, contact) -> rows.add(List.of(party, contact)));
    return new DutyPart(
        wording.label("duty.contacts"),
        communication.languages().isEmpty()
            ? List.of()
            : List.of(
                wording.text(
                    "duty.languages",
                    Map.of("languages", String.join(", ", communication.languages())))),
        List.of(wording.label("duty.party"), wording.label("duty.contact")),
        rows);
  }

  private DutyPart dataPolicy(DataPolicy policy) {
    List<String> sentences = new ArrayList<>();
    policy
        .owner()
        .ifPresent(owner -> sentences.add(wording.text("duty.data.owner", Map.of("party", owner))));
    sentences.add(
        wording.label(
            policy.reuseByProvider().orElse(false) ? "duty.data.reuse" : "duty.data.no_reuse"));
    policy
        .deleteAfterExit()
        .ifPresent(
            delay ->
                sentences.add(
                    wording.text(
                        "duty.data.delete", Map.of("delay", DutyWording.delay(wording, delay)))));
    return new DutyPart(wording.label("duty.data"), sentences, List.of(), List.of());
  }
}
