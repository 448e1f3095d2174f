package io.github.kpi4j.core.report;

import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.FeeStep;
import io.github.kpi4j.core.settlement.FeeStep.Figure;
import io.github.kpi4j.core.settlement.Provenance;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a statement, its lines and their steps are said in one language. */
final class StatementWording {
  private final Wording wording;

  StatementWording(Wording wording) {
    this.wording = wording;
  }

  /** What the statement is and whether it can be paid. */
  String heading(Statement statement) {
    return wording.text(
        "statement." + word(statement.kind()),
        Map.of("period", statement.period().name(), "as_of", statement.asOf().toString()));
  }

  /** From when an estimate can be settled; empty where that is not known or not needed. */
  String finalFrom(Statement statement) {
    return statement.kind() == Statement.Kind.ESTIMATE
        ? statement
            .finalFrom()
            .map(day -> wording.text("statement.final_from", Map.of("date", day.toString())))
            .orElse("")
        : "";
  }

  /** The key of who owes what the statement comes to. */
  String owed(Statement statement) {
    return statement.total().amount().signum() < 0 ? "html.owed_back" : "html.to_pay";
  }

  /** The same as an amount, whoever owes it. */
  String owedAmount(Statement statement) {
    return amount(new Quantity(statement.total().amount().abs(), statement.total().unit()));
  }

  /** Whether it can be paid, without its period. */
  String certainty(Statement statement) {
    return wording.label("html.certainty." + word(statement.kind()));
  }

  /** How many lines are posted at zero until they can be worked out. */
  String pending(Statement statement) {
    String count = Integer.toString(statement.pending().size());
    return wording.text("html.pending", Map.of("count", count));
  }

  /** What a line is for, with its period where that is another than the statement's. */
  String name(FeeLine line, Statement statement) {
    String name = wording.label("fee." + line.kind().word());
    return line.period().equals(statement.period()) ? name : name + " " + line.period().name();
  }

  String amount(Quantity amount) {
    return wording.quantity(amount.amount(), amount.unit(), amount.unit().defaultPlaces());
  }

  /** The steps of a line as sentences, and why it is pending if it is. */
  List<String> steps(FeeLine line) {
    List<String> sentences = new ArrayList<>();
    line.steps().forEach(step -> sentences.add(step(step)));
    line.pending()
        .ifPresent(
            reason ->
                sentences.add(
                    wording.text("statement.pending", Map.of("reason", wording.reason(reason)))));
    return sentences;
  }

  private String step(FeeStep step) {
    Map<String, String> arguments = new LinkedHashMap<>(step.words());
    step.figures().forEach((name, figure) -> arguments.put(name, figure(figure)));
    return switch (step.kind()) {
      case GATE_OPEN, GATE_CLOSED -> gate(step);
      case ROW -> {
        String words = "condition." + step.words().get("row");
        arguments.put("row", wording.text(words, Map.of("bound", figure(step, "bound"))));
        yield say(step, arguments);
      }
      default -> say(step, arguments);
    };
  }

  /** What the statement was worked out from, a line each; digests are shown in full. */
  List<String> provenance(Statement statement) {
    Provenance from = statement.provenance();
    List<String> lines = new ArrayList<>();
    lines.add(
        wording.text(
            "statement.from_versions",
            Map.of(
                "language", from.language(),
                "library", from.library(),
                "known_at", from.knownAt().toString())));
    lines.add(digest(wording.label("statement.from_contract"), from.contract()));
    from.packs()
        .forEach(
            (pack, digest) ->
                lines.add(
                    digest(wording.text("statement.from_pack", Map.of("name", pack)), digest)));
    from.facts()
        .forEach(
            (table, digest) ->
                lines.add(
                    digest(wording.text("statement.from_facts", Map.of("name", table)), digest)));
    return lines;
  }

  private String digest(String what, String digest) {
    return wording.text("statement.from", Map.of("what", what, "digest", digest));
  }

  private String gate(FeeStep step) {
    List<String> values = new ArrayList<>();
    step.figures().forEach((name, figure) -> values.add(name + " = " + figure(figure)));
    return say(
        step,
        Map.of(
            "condition",
            step.words().getOrDefault("condition", ""),
            "values",
            String.join(", ", values)));
  }

  private String say(FeeStep step, Map<String, String> arguments) {
    return wording.text("step." + word(step.kind()), arguments);
  }

  private String figure(FeeStep step, String name) {
    Figure figure = step.figures().get(name);
    return figure == null ? "" : figure(figure);
  }

  private String figure(Figure figure) {
    return wording.quantity(figure.value().amount(), figure.value().unit(), figure.places());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
