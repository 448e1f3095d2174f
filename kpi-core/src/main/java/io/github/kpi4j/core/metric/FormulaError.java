package io.github.kpi4j.core.metric;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.NearNames;
import io.github.kpi4j.core.value.Respelling;
import java.util.ArrayList;
import java.util.List;
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

  static FormulaError unexpected(LocatedText formula, Token token, String expected) {
    Matcher comma = DECIMAL_COMMA.matcher(formula.text());
    while (token.is(",") && comma.find()) {
      if (comma.start() < token.start() && token.end() < comma.end()) {
        return badNumber(formula, comma.start(), comma.end());
      }
    }
    String found = token.kind() == Token.Kind.END ? "@formula.end" : "`" + token.text() + "`";
    return new FormulaError(
        Diagnostic.of(Code.BAD_FORMULA, formula.span(token.start(), token.end()))
            .with("found", found)
            .with("expected", expected));
  }

  static FormulaError unexpectedCharacter(LocatedText formula, int at, String sign) {
    return new FormulaError(
        Diagnostic.of(Code.BAD_CHARACTER, formula.span(at, at + sign.length()))
            .with("found", sign)
            .with("hint", hint(sign)));
  }

  private static String hint(String sign) {
    return switch (sign) {
      case "%" -> "@hint.percent";
      case "×", "·", "＊" -> "@hint.times";
      case "÷", "：", ":", "／" -> "@hint.divide";
      case "−", "–", "—", "－" -> "@hint.minus";
      case "^" -> "@hint.power";
      case "$", "€", "¥", "￥" -> "@hint.money";
      case ";" -> "@hint.semicolon";
      case "==" -> "@hint.equal";
      case "<>", "≠" -> "@hint.not_equal";
      case "≤", "=<" -> "@hint.at_most";
      case "≥", "=>" -> "@hint.at_least";
      case "&&", "&" -> "@hint.and";
      case "||", "|" -> "@hint.or";
      case "!" -> "@hint.not";
      default -> isFullWidth(sign) ? "@hint.full_width" : "@hint.characters";
    };
  }

  /** The wide twins of the plain characters, which Chinese keyboards type. */
  private static boolean isFullWidth(String sign) {
    return sign.codePointAt(0) >= 0xFF01 && sign.codePointAt(0) <= 0xFF5E;
  }

  static FormulaError unknownCurrency(LocatedText formula, int start, String code) {
    return new FormulaError(
        Diagnostic.of(Code.UNKNOWN_CURRENCY, formula.span(start, start + code.length()))
            .with("found", code));
  }

  static FormulaError badNumber(LocatedText formula, int start, int end) {
    return new FormulaError(
        Diagnostic.of(Code.BAD_NUMBER, formula.span(start, end))
            .with("found", formula.text().substring(start, end))
            .suggesting(Respelling.of(formula.text().substring(start, end))));
  }

  static FormulaError unknownFunction(LocatedText formula, Token name) {
    List<String> known = new ArrayList<>(Function.words());
    known.addAll(WindowKind.words());
    known.addAll(List.of(Formula.PerDay.WORD, Formula.Choice.WORD, Formula.Exchange.WORD));
    return new FormulaError(
        Diagnostic.of(Code.UNKNOWN_FUNCTION, formula.span(name.start(), name.end()))
            .with("name", name.text())
            .with("known", String.join(", ", known))
            .suggesting(NearNames.of(name.text(), known)));
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
