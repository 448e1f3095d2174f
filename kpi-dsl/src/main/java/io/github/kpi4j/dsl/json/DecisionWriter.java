package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.duty.Decision;
import io.github.kpi4j.core.duty.Decision.Allowed;
import io.github.kpi4j.core.duty.Decision.Asked;
import io.github.kpi4j.core.duty.Decision.Needs;
import io.github.kpi4j.core.duty.Decision.Objection;
import io.github.kpi4j.core.duty.Decision.Refused;
import io.github.kpi4j.core.duty.Decision.Uncounted;
import io.github.kpi4j.core.result.DutyReview.Decided;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Writes whether a proposal may go through, and why. */
final class DecisionWriter {
  private final JsonGenerator json;

  DecisionWriter(JsonGenerator json) {
    this.json = json;
  }

  /** Writes into an object that somebody else opens and closes. */
  void write(Decided decided) {
    json.writeStringProperty("action", decided.request().proposal().action());
    json.writeObjectPropertyStart("fields");
    decided
        .request()
        .proposal()
        .fields()
        .forEach((name, value) -> json.writeStringProperty(name, value.toString()));
    json.writeEndObject();
    Decision decision = decided.decision();
    if (decision instanceof Refused refused) {
      json.writeStringProperty("decision", "refused");
      json.writeArrayPropertyStart("objections");
      refused.objections().forEach(this::objection);
      json.writeEndArray();
    } else if (decision instanceof Needs needs) {
      json.writeStringProperty("decision", "needs");
      people("needs", needs.people());
      json.writeArrayPropertyStart("unsaid");
      needs.unsaid().forEach(this::objection);
      json.writeEndArray();
      asked(needs.asked(), needs.left());
    } else {
      Allowed allowed = (Allowed) decision;
      json.writeStringProperty("decision", "allowed");
      asked(allowed.asked(), allowed.left());
    }
  }

  private void asked(List<Asked> asked, List<Uncounted> left) {
    json.writeArrayPropertyStart("rules");
    for (Asked rule : asked) {
      json.writeStartObject();
      json.writeStringProperty("when", rule.rule().when().toString());
      json.writeStringProperty("place", rule.rule().place().toString());
      json.writeBooleanProperty("unknown", rule.unknown());
      people("given", rule.given());
      people("missing", rule.missing());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("not_counted");
    for (Uncounted one : left) {
      json.writeStartObject();
      json.writeStringProperty("person", one.approval().person());
      json.writeStringProperty("at", one.approval().at().toString());
      json.writeStringProperty("why", word(one.why()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void objection(Objection objection) {
    json.writeStartObject();
    json.writeStringProperty("kind", word(objection.kind()));
    json.writeStringProperty("name", objection.name());
    objection.found().ifPresent(found -> json.writeStringProperty("found", found));
    json.writeStringProperty("expected", objection.expected());
    json.writeEndObject();
  }

  private void people(String name, List<String> people) {
    json.writeArrayPropertyStart(name);
    people.forEach(json::writeString);
    json.writeEndArray();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
