package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.contract.Excuse;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.RedLineResult;
import io.github.kpi4j.core.result.Score;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Writes a score with what it is made of, its red lines, and the excused days. */
final class ScoreWriter {
  private final JsonGenerator json;
  private final Consumer<Explanation> explanations;

  /**
   * A writer behind another.
   *
   * @param json what is written to
   * @param explanations writes an explanation as an object
   */
  ScoreWriter(JsonGenerator json, Consumer<Explanation> explanations) {
    this.json = json;
    this.explanations = explanations;
  }

  void write(Score score) {
    json.writeObjectPropertyStart("score");
    score.value().ifPresent(value -> json.writeStringProperty("value", value.toPlainString()));
    score.grade().ifPresent(grade -> json.writeStringProperty("grade", grade));
    score.earned().ifPresent(sum -> json.writeStringProperty("earned", sum.toPlainString()));
    json.writeArrayPropertyStart("withheld_by");
    score.withheldBy().forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("lines");
    score.lines().forEach(this::line);
    json.writeEndArray();
    if (!score.redLines().isEmpty()) {
      json.writeArrayPropertyStart("red_lines");
      score.redLines().forEach(this::redLine);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void line(Score.Line line) {
    json.writeStartObject();
    json.writeStringProperty("kpi", line.kpi());
    json.writeStringProperty("weight", line.weight().toString());
    if (!line.counted().equals(line.weight())) {
      json.writeStringProperty("counted", line.counted().toString());
    }
    if (line.excused()) {
      json.writeBooleanProperty("excused", true);
    }
    line.points().ifPresent(p -> json.writeStringProperty("points", p.toString()));
    line.contribution().ifPresent(c -> json.writeStringProperty("contribution", c.toString()));
    json.writeEndObject();
  }

  private void redLine(RedLineResult red) {
    json.writeStartObject();
    json.writeStringProperty("when", red.line().when().toString());
    json.writeStringProperty("effect", red.line().effect());
    json.writeStringProperty("finding", red.finding().name().toLowerCase(Locale.ROOT));
    red.taken().ifPresent(taken -> json.writeStringProperty("taken", taken.toPlainString()));
    json.writeStringProperty("at", red.line().place().toString());
    json.writeName("explanation");
    explanations.accept(red.explanation());
    json.writeEndObject();
  }

  /** The excuses that have to do with the period; nothing where there are none. */
  void excuses(Evaluation evaluation) {
    if (evaluation.excuses().isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("excused");
    for (Excuse excuse : evaluation.excuses()) {
      json.writeStartObject();
      json.writeArrayPropertyStart("metrics");
      excuse.metrics().forEach(json::writeString);
      json.writeEndArray();
      json.writeStringProperty("from", excuse.days().start().toString());
      json.writeStringProperty("until", excuse.days().last().toString());
      json.writeStringProperty("reason", excuse.reason());
      json.writeStringProperty("agreed_on", excuse.agreedOn().toString());
      json.writeBooleanProperty("counts", !excuse.agreedOn().isAfter(evaluation.asOf().day()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
