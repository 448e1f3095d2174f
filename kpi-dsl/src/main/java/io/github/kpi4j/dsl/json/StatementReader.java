package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.result.Overdue;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.settlement.FeeLine;
import io.github.kpi4j.core.settlement.FeeStep;
import io.github.kpi4j.core.settlement.FeeStep.Figure;
import io.github.kpi4j.core.settlement.Provenance;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** Reads what {@link StatementWriter} wrote. */
final class StatementReader {
  private static final Pattern PLACE = Pattern.compile("(.*):([1-9][0-9]{0,8}):([1-9][0-9]{0,8})");

  private final Contract contract;

  StatementReader(Contract contract) {
    this.contract = contract;
  }

  Validated<Statement> read(Source source) {
    try {
      Node node = JsonTree.read(source);
      if (node instanceof Mapping mapping) {
        return Validated.valid(statement(new JsonPart(mapping)), List.of());
      }
      return Validated.invalid(List.of(Diagnostic.of(Code.STATEMENT_TEXT, node.span())));
    } catch (JacksonException broken) {
      long offset = broken.getLocation() == null ? 0 : broken.getLocation().getCharOffset();
      int at = (int) Math.max(0, Math.min(source.text().length(), offset));
      return Validated.invalid(
          List.of(Diagnostic.of(Code.STATEMENT_TEXT, new Span(source, at, at))));
    } catch (JsonPart.Unfit unfit) {
      return Validated.invalid(List.of(unfit.diagnostic()));
    }
  }

  private Statement statement(JsonPart json) {
    String id = json.text("contract");
    if (!id.equals(contract.id()) || contract.fees().isEmpty()) {
      throw new JsonPart.Unfit(
          Diagnostic.of(Code.STATEMENT_OF_OTHER, json.span("contract"))
              .with("found", id)
              .with("contract", contract.id()));
    }
    Unit currency = json.read("currency", Unit::parse);
    AsOf asOf = new AsOf(json.date("as_of"));
    return new Statement(
        contract,
        period(json, asOf),
        asOf,
        json.word("kind", Statement.Kind.values()),
        json.found("final_from").map(day -> json.date("final_from")),
        json.parts("lines").stream().map(line -> line(line, currency, asOf)).toList(),
        provenance(json.part("provenance")));
  }

  private static Provenance provenance(JsonPart json) {
    return new Provenance(
        json.text("language"),
        json.text("library"),
        json.date("known_at"),
        json.text("contract"),
        json.part("packs").texts(),
        json.part("facts").texts());
  }

  private FeeLine line(JsonPart json, Unit currency, AsOf asOf) {
    String id = json.text("line");
    return new FeeLine(
        id,
        json.word("kind", FeeLine.Kind.values()),
        period(json, asOf),
        new Quantity(json.read("amount", StatementReader::rational), currency),
        json.parts("steps").stream().map(StatementReader::step).toList(),
        json.foundPart("pending").map(StatementReader::reason),
        standing(json.part("relied_on")),
        contract.fees().orElseThrow().place(id).orElseGet(() -> place(json.text("place"))));
  }

  private static Reason reason(JsonPart json) {
    return new Reason(json.word("kind", Reason.Kind.values()), json.part("arguments").texts());
  }

  private static Standing standing(JsonPart json) {
    Standing standing =
        new Standing(
            json.word("standing", Standing.Finality.values()),
            json.found("final_from").map(day -> json.date("final_from")),
            json.parts("overdue").stream()
                .map(late -> new Overdue(late.text("table"), late.date("day"), late.date("due")))
                .toList());
    // What is final without a day depends on no facts.
    return standing.finality() == Standing.Finality.FINAL && standing.finalFrom().isEmpty()
        ? Standing.CONSTANT
        : standing;
  }

  private static FeeStep step(JsonPart json) {
    JsonPart figures = json.part("figures");
    return new FeeStep(
        json.word("step", FeeStep.Kind.values()),
        json.part("words").texts(),
        figures.each(name -> figure(figures.part(name))),
        quantity(json));
  }

  private static Figure figure(JsonPart json) {
    return new Figure(quantity(json), json.read("places", StatementReader::places));
  }

  private static Quantity quantity(JsonPart json) {
    return new Quantity(
        json.read("exact", StatementReader::rational), json.read("unit", Unit::parse));
  }

  private static Optional<Integer> places(String text) {
    return text.matches("[0-9]{1,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static Optional<Rational> rational(String text) {
    try {
      return Optional.of(Rational.parse(text));
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
  }

  /** Nothing is settled before its period has begun. */
  private Period period(JsonPart json, AsOf asOf) {
    return json.read(
        "period",
        text ->
            contract
                .calendar()
                .parse(text)
                .filter(period -> !period.days().start().isAfter(asOf.day())));
  }

  /** Where a line stood in a contract that has it no more: a name, a line and a column. */
  private static Span place(String text) {
    Matcher place = PLACE.matcher(text);
    return place.matches()
        ? new Span(
            Source.excerpt(
                place.group(1),
                "",
                0,
                Integer.parseInt(place.group(2)),
                Integer.parseInt(place.group(3))),
            0,
            0)
        : Span.named(text);
  }
}
