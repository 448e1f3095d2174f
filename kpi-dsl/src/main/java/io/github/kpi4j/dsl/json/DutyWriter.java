package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.duty.AccessReview;
import io.github.kpi4j.core.duty.Certificate;
import io.github.kpi4j.core.duty.ExitPlan;
import io.github.kpi4j.core.duty.ExitTrigger;
import io.github.kpi4j.core.duty.Owed;
import io.github.kpi4j.core.duty.TicketResult;
import io.github.kpi4j.core.duty.Timing;
import io.github.kpi4j.core.result.DutyReview;
import io.github.kpi4j.core.value.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Walks a review of duties and writes each of its parts as an object. */
final class DutyWriter {
  private final JsonGenerator json;

  DutyWriter(JsonGenerator json) {
    this.json = json;
  }

  void write(DutyReview review) {
    json.writeStartObject();
    json.writeStringProperty("contract", review.contract().id());
    json.writeStringProperty("period", review.period().name());
    json.writeStringProperty("as_of", review.asOf().toString());
    list("tickets", review.tickets(), this::ticket);
    list("decisions", review.decisions(), new DecisionWriter(json)::write);
    list("owed", review.owed(), this::owed);
    list("strays", review.strays(), this::stray);
    review.access().ifPresent(access -> list("access", access.findings(), this::finding));
    list("triggers", review.triggers(), this::trigger);
    review.exit().ifPresent(this::exit);
    list("certificates", review.contract().duties().catalogue().certificates(), this::certificate);
    json.writeObjectPropertyStart("responsibilities");
    Map<String, String> who = review.contract().duties().responsibilities();
    who.forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeEndObject();
  }

  private <T> void list(String name, List<T> items, Consumer<T> item) {
    json.writeArrayPropertyStart(name);
    items.forEach(
        one -> {
          json.writeStartObject();
          item.accept(one);
          json.writeEndObject();
        });
    json.writeEndArray();
  }

  private void ticket(TicketResult result) {
    json.writeStringProperty("ticket", result.ticket().id());
    json.writeStringProperty("priority", result.ticket().priority());
    result.problem().ifPresent(problem -> json.writeStringProperty("problem", word(problem)));
    list("clocks", result.timings(), this::timing);
  }

  private void timing(Timing timing) {
    json.writeStringProperty("clock", timing.clock().word());
    json.writeStringProperty("limit", timing.limit().toString());
    json.writeStringProperty("verdict", word(timing.verdict()));
    timing.due().ifPresent(due -> json.writeStringProperty("due", due.toString()));
    timing.done().ifPresent(done -> json.writeStringProperty("done", done.toString()));
    json.writeNumberProperty("seconds", timing.elapsed().toSeconds());
  }

  private void owed(Owed owed) {
    json.writeStringProperty("kind", owed.kind().word());
    json.writeStringProperty("period", owed.period().name());
    json.writeStringProperty("due", owed.due().toString());
    day("came", owed.came());
    json.writeStringProperty("state", word(owed.state()));
  }

  private void stray(DutyReview.Stray stray) {
    json.writeStringProperty("kind", stray.delivery().kind().word());
    json.writeStringProperty("period", stray.delivery().period());
    json.writeStringProperty("came", stray.delivery().on().toString());
    json.writeStringProperty("why", word(stray.why()));
  }

  private void finding(AccessReview.Finding finding) {
    json.writeStringProperty("finding", word(finding.kind()));
    json.writeStringProperty("party", finding.grant().party());
    json.writeStringProperty("holder", finding.grant().holder());
    json.writeStringProperty("area", finding.grant().area());
    json.writeStringProperty("held", finding.grant().level().word());
    json.writeStringProperty("agreed", finding.agreed().word());
    day("by", finding.by());
  }

  private void trigger(ExitTrigger.Standing standing) {
    json.writeStringProperty("when", standing.trigger().when().toString());
    json.writeNumberProperty("periods", standing.trigger().periods());
    json.writeBooleanProperty("fired", standing.fired());
    periods("counted", standing.counted());
    periods("firing", standing.firing());
  }

  private void periods(String name, List<Period> periods) {
    json.writeArrayPropertyStart(name);
    periods.forEach(period -> json.writeString(period.name()));
    json.writeEndArray();
  }

  private void exit(ExitPlan plan) {
    json.writeObjectPropertyStart("exit");
    json.writeStringProperty("notice", plan.notice().toString());
    json.writeStringProperty("end", plan.end().toString());
    json.writeStringProperty("transition_end", plan.transitionEnd().toString());
    list("deadlines", plan.deadlines(), this::deadline);
    json.writeEndObject();
  }

  private void deadline(ExitPlan.Deadline deadline) {
    json.writeStringProperty("task", deadline.task());
    deadline.by().ifPresent(by -> json.writeStringProperty("by", by));
    json.writeStringProperty("day", deadline.day().toString());
  }

  private void certificate(Certificate one) {
    json.writeStringProperty("category", one.category());
    json.writeStringProperty("authority", one.authority());
    json.writeStringProperty("number", one.number());
    day("until", one.until());
  }

  private void day(String name, Optional<LocalDate> day) {
    day.ifPresent(on -> json.writeStringProperty(name, on.toString()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
