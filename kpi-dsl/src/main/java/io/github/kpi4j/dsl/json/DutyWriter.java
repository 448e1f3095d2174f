package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.duty.TicketResult;
import io.github.kpi4j.core.duty.Timing;
import io.github.kpi4j.core.result.DutyReview;
import java.util.Locale;
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
    json.writeArrayPropertyStart("tickets");
    review.tickets().forEach(this::ticket);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void ticket(TicketResult result) {
    json.writeStartObject();
    json.writeStringProperty("ticket", result.ticket().id());
    json.writeStringProperty("priority", result.ticket().priority());
    result.problem().ifPresent(problem -> json.writeStringProperty("problem", word(problem)));
    json.writeArrayPropertyStart("clocks");
    result.timings().forEach(this::timing);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void timing(Timing timing) {
    json.writeStartObject();
    json.writeStringProperty("clock", timing.clock().word());
    json.writeStringProperty("limit", timing.limit().toString());
    json.writeStringProperty("verdict", word(timing.verdict()));
    timing.due().ifPresent(due -> json.writeStringProperty("due", due.toString()));
    timing.done().ifPresent(done -> json.writeStringProperty("done", done.toString()));
    json.writeNumberProperty("seconds", timing.elapsed().toSeconds());
    json.writeEndObject();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
