package io.github.kpi4j.core.metric;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.value.OpenPoint;
import io.github.kpi4j.core.value.Respelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ends the reading of a formula; the parser turns it into its diagnostic. */
final class FormulaError extends Exception {
  private static final long serialVersionUID = 1L;

  // A comma between digits, where no function separates its arguments, was meant as a decimal mark.
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[0-9][0-9.,_]*,[0-9][0-9.,_]*");

  private final transient Diagnostic diagnostic;

  private FormulaError(Diagnostic diagnostic) {
    super(diagnostic.code().id(), null, false, false);
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }

  /** A token that cannot stand where it stands, or what its author meant by it. */
  static FormulaError unexpected(
      LocatedText formula, List<Token> tokens, int index, String expected) {
    Token token = tokens.get(index);
    Matcher comma = DECIMAL_COMMA.matcher(formula.text());
    while (token.is(",") && comma.find()) {
      if (comma.start() < token.start() && token.end() < comma.end()) {
        return badNumber(formula, comma.start(), comma.end());
      }
    }
    return new FormulaError(
        ForeignFormula.problem(formula, tokens, index)
            .orElseGet(() -> badFormula(formula, token, expected)));
  }

  private static Diagnostic badFormula(LocatedText formula, Token token, String expected) {
    String found = token.kind() == Token.Kind.END ? "@formula.end" : "`" + token.text() + "`";
    return Diagnostic.of(Code.BAD_FORMULA, formula.span(token.start(), token.end()))
        .with("found", found)
        .with("expected", expected);
  }

  /** Signs and words that formulas do not have, reported at the first of them. */
  static FormulaError foreign(LocatedText formula, List<Token> found) {
    return new FormulaError(ForeignFormula.problem(formula, found));
  }

  static FormulaError unknownCurrency(LocatedText formula, int start, String code) {
    return new FormulaError(
        Diagnostic.of(Code.UNKNOWN_CURRENCY, formula.span(start, start + code.length()))
            .with("found", code)
            .respelt(Respelling.currency(code)));
  }

  static FormulaError badNumber(LocatedText formula, int start, int end) {
    return new FormulaError(
        Diagnostic.of(Code.BAD_NUMBER, formula.span(start, end))
            .with("found", formula.text().substring(start, end))
            .respelt(Respelling.of(formula.text().substring(start, end))));
  }

  /** Money with a point that may separate thousands, found in a literal that starts somewhere. */
  static FormulaError openPoint(LocatedText formula, int start, MatchResult number) {
    return new FormulaError(
        Diagnostic.of(Code.OPEN_POINT, formula.span(start + number.start(), start + number.end()))
            .with("found", number.group())
            .suggesting(OpenPoint.readings(number)));
  }

  /** An amount with the sign of its currency, or with points between its thousands. */
  static FormulaError badAmount(LocatedText formula, int start, int end) {
    return new FormulaError(ForeignFormula.amount(formula, start, end));
  }

  static FormulaError unknownFunction(LocatedText formula, Token name) {
    List<String> known = new ArrayList<>(Function.words());
    known.addAll(WindowKind.words());
    known.addAll(List.of(Formula.PerDay.WORD, Formula.Choice.WORD, Formula.Exchange.WORD));
    Diagnostic problem =
        Diagnostic.of(Code.UNKNOWN_FUNCTION, formula.span(name.start(), name.end()))
            .with("name", name.text())
            .with("known", String.join(", ", known));
    Optional<String> hint = SpreadsheetFunction.hint(name.text());
    return new FormulaError(
        hint.isPresent()
            ? problem.with("hint", hint.get())
            : problem.respelt(SpreadsheetFunction.near(name.text(), known)));
  }

  static FormulaError wrongArguments(LocatedText formula, Token name, int end, String expected) {
    return new FormulaError(
        Diagnostic.of(Code.WRONG_ARGUMENTS, formula.span(name.start(), end))
            .with("name", name.text())
            .with("expected", expected));
  }

  static FormulaError tooDeep(LocatedText formula, int deepest) {
    return new FormulaError(
        Diagnostic.of(Code.FORMULA_TOO_DEEP, formula.span()).with("limit", deepest));
  }
}
