package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.fact.TableAccount;
import io.github.kpi4j.core.result.Aim;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.Outcome.Failed;
import io.github.kpi4j.core.result.Outcome.Judged;
import io.github.kpi4j.core.result.Outcome.NotEvaluable;
import io.github.kpi4j.core.result.Outcome.Spread;
import io.github.kpi4j.core.result.Overdue;
import io.github.kpi4j.core.result.Pace;
import io.github.kpi4j.core.result.RowsUsed;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.core.value.Title;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** Walks an evaluation and writes each of its parts as an object. */
final class EvaluationWriter {
  private final JsonGenerator json;

  EvaluationWriter(JsonGenerator json) {
    this.json = json;
  }

  void write(Evaluation evaluation) {
    json.writeStartObject();
    json.writeStringProperty("contract", evaluation.contract().id());
    title(evaluation.contract().title());
    json.writeStringProperty("period", evaluation.period().name());
    days("days", evaluation.period().days());
    json.writeStringProperty("as_of", evaluation.asOf().toString());
    json.writeBooleanProperty("in_progress", evaluation.inProgress());
    standing(evaluation.standing());
    Rounding rounding = evaluation.contract().rounding();
    ScoreWriter scores = new ScoreWriter(json, value -> explanation(value, rounding, none()));
    evaluation.score().ifPresent(scores::write);
    scores.excuses(evaluation);
    json.writeArrayPropertyStart("kpis");
    evaluation.kpis().forEach(result -> kpi(result, rounding));
    json.writeEndArray();
    if (!evaluation.timelines().isEmpty()) {
      json.writeArrayPropertyStart("timelines");
      evaluation.timelines().forEach(new TimelineWriter(json)::write);
      json.writeEndArray();
    }
    if (!evaluation.alerts().isEmpty()) {
      AlertWriter alerts = new AlertWriter(json, value -> explanation(value, rounding, none()));
      json.writeArrayPropertyStart("alerts");
      evaluation.alerts().forEach(alerts::write);
      json.writeEndArray();
    }
    json.writeArrayPropertyStart("tables");
    evaluation.accounts().forEach(this::account);
    json.writeEndArray();
    json.writeArrayPropertyStart("data_problems");
    evaluation.dataProblems().forEach(this::problem);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void title(Title title) {
    json.writeObjectPropertyStart("title");
    title.texts().forEach((language, text) -> json.writeStringProperty(key(language), text));
    json.writeEndObject();
  }

  private static String key(String language) {
    return language.isEmpty() ? "all" : language;
  }

  private void days(String name, DateRange days) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("from", days.start().toString());
    json.writeStringProperty("until", days.isEmpty() ? "" : days.last().toString());
    json.writeEndObject();
  }

  private void standing(Standing standing) {
    json.writeStringProperty("standing", standing.finality().name().toLowerCase(Locale.ROOT));
    standing.finalDay().ifPresent(day -> json.writeStringProperty("final_from", day.toString()));
    if (!standing.overdue().isEmpty()) {
      json.writeArrayPropertyStart("overdue");
      standing.overdue().forEach(this::overdue);
      json.writeEndArray();
    }
  }

  private void overdue(Overdue overdue) {
    json.writeStartObject();
    json.writeStringProperty("table", overdue.table());
    json.writeStringProperty("day", overdue.day().toString());
    json.writeStringProperty("due", overdue.due().toString());
    json.writeEndObject();
  }

  private void kpi(KpiResult result, Rounding rounding) {
    json.writeStartObject();
    json.writeStringProperty("name", result.kpi().name());
    title(result.kpi().title());
    json.writeStringProperty("metric", result.kpi().metric());
    result.kpi().weight().ifPresent(w -> json.writeStringProperty("weight", w.toString()));
    outcome(result.outcome());
    result.stage().ifPresent(stage -> json.writeStringProperty("stage", stage));
    result.points().ifPresent(p -> json.writeStringProperty("points", p.toString()));
    standing(result.standing());
    json.writeName("explanation");
    explanation(result.explanation(), rounding, none());
    new LeverWriter(json, rounding).write(result.levers());
    if (!result.kpi().forEach().isEmpty()) {
      json.writeArrayPropertyStart("for_each");
      result.kpi().forEach().forEach(json::writeString);
      json.writeEndArray();
      json.writeArrayPropertyStart("subjects");
      result.subjects().forEach(subject -> subject(subject, rounding));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void subject(SubjectResult subject, Rounding rounding) {
    json.writeStartObject();
    json.writeStringProperty("subject", subject.subject());
    json.writeArrayPropertyStart("words");
    subject.words().forEach(json::writeString);
    json.writeEndArray();
    outcome(subject.outcome());
    subject.stage().ifPresent(stage -> json.writeStringProperty("stage", stage));
    subject.share().ifPresent(s -> json.writeStringProperty("share", s.toString()));
    json.writeName("explanation");
    explanation(subject.explanation(), rounding, none());
    new LeverWriter(json, rounding).write(subject.levers());
    json.writeEndObject();
  }

  private void outcome(Outcome outcome) {
    if (outcome instanceof Judged judged) {
      json.writeStringProperty("level", judged.band().level());
      judged.exact().ifPresent(exact -> json.writeStringProperty("exact", exact.toString()));
      json.writeStringProperty("band", judged.band().condition().toString());
      json.writeStringProperty("band_at", judged.band().place().toString());
      judged.aim().ifPresent(this::aim);
    } else if (outcome instanceof NotEvaluable gap) {
      ReasonWriter.write(json, gap.reason());
    } else if (outcome instanceof Failed failed) {
      json.writeStringProperty("level", failed.worst());
      ReasonWriter.write(json, failed.reason());
    } else {
      json.writeObjectPropertyStart("levels");
      ((Spread) outcome).subjects().forEach(json::writeNumberProperty);
      json.writeEndObject();
    }
  }

  private void aim(Aim aim) {
    json.writeObjectPropertyStart("target");
    json.writeStringProperty("amount", aim.target().amount().toString());
    json.writeStringProperty("text", aim.target().toString());
    aim.original().ifPresent(o -> json.writeStringProperty("original", o.amount().toString()));
    aim.revised().ifPresent(r -> json.writeStringProperty("revised", r.amount().toString()));
    aim.attainment().ifPresent(a -> json.writeStringProperty("attainment", a.toString()));
    aim.pace().ifPresent(this::pace);
    json.writeEndObject();
  }

  private void pace(Pace pace) {
    json.writeObjectPropertyStart("pace");
    json.writeNumberProperty("elapsed", pace.elapsed());
    json.writeNumberProperty("days", pace.days());
    json.writeStringProperty("expected", pace.expected().amount().toString());
    pace.ratio().ifPresent(r -> json.writeStringProperty("ratio", r.toString()));
    pace.forecast().ifPresent(f -> json.writeStringProperty("forecast", f.amount().toString()));
    pace.needed().ifPresent(n -> json.writeStringProperty("needed_per_day", n.amount().toString()));
    json.writeEndObject();
  }

  private static Set<Explanation> none() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  // A metric that several parts use is one object. What it is made of is said once: metrics that
  // each use the one before them twice would double the text at every level.
  private void explanation(Explanation explanation, Rounding rounding, Set<Explanation> said) {
    json.writeStartObject();
    explanation.name().ifPresent(name -> json.writeStringProperty("name", name));
    json.writeStringProperty("expression", explanation.expression());
    json.writeStringProperty("unit", explanation.unit().toString());
    if (explanation.amount() instanceof Amount.Missing missing) {
      ReasonWriter.write(json, missing.reason());
    } else if (explanation.amount() instanceof Amount.Truth truth) {
      json.writeBooleanProperty("holds", truth.holds());
    } else {
      Rational exact = explanation.amount().known().orElseThrow();
      json.writeStringProperty("exact", exact.toString());
      json.writeStringProperty(
          "shown", exact.round(explanation.places(), rounding).toPlainString());
      json.writeStringProperty(
          "text", new Quantity(exact, explanation.unit()).toText(explanation.places(), rounding));
    }
    standing(explanation.standing());
    days("days", explanation.days());
    explanation.rows().ifPresent(this::rows);
    if (!explanation.parts().isEmpty() && said.add(explanation)) {
      json.writeArrayPropertyStart("parts");
      explanation.parts().forEach(part -> explanation(part, rounding, said));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void rows(RowsUsed rows) {
    json.writeObjectPropertyStart("rows");
    json.writeStringProperty("table", rows.table());
    json.writeNumberProperty("count", rows.count());
    days("days", rows.days());
    if (!rows.excused().isEmpty()) {
      json.writeArrayPropertyStart("excused");
      for (DateRange run : rows.excused().runs()) {
        json.writeStartObject();
        json.writeStringProperty("from", run.start().toString());
        json.writeStringProperty("until", run.last().toString());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void account(TableAccount account) {
    json.writeStartObject();
    json.writeStringProperty("table", account.table());
    json.writeNumberProperty("read", account.read());
    json.writeNumberProperty("used", account.used());
    json.writeNumberProperty("repeated", account.repeated());
    json.writeNumberProperty("replaced", account.replaced());
    json.writeNumberProperty("rejected", account.rejected());
    account.coverage().ifPresent(days -> days("coverage", days));
    json.writeBooleanProperty("coverage_declared", account.declared());
    json.writeEndObject();
  }

  private void problem(Diagnostic problem) {
    json.writeStartObject();
    json.writeStringProperty("code", problem.code().id());
    json.writeStringProperty("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("place", problem.span().toString());
    json.writeStringProperty("text", DiagnosticText.of(Catalogue.ENGLISH).message(problem));
    json.writeEndObject();
  }
}
