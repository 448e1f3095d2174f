package io.github.kpi4j.core.settlement;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What another statement of the same period comes to, by other terms or other facts, and the
 * difference line by line. The differences of the lines add up to that of the totals.
 *
 * @param before the statement by the terms and facts as they are
 * @param after the statement by the others
 * @param lines the lines of both, in their order; a line that one of them lacks counts as zero
 *     there
 */
public record StatementChange(Statement before, Statement after, List<Line> lines) {
  /**
   * A line of both statements.
   *
   * @param line what tells it apart in its period
   * @param period the period that it is for
   * @param before what it came to
   * @param after what it comes to
   */
  public record Line(String line, Period period, Quantity before, Quantity after) {
    /**
     * How much more it is.
     *
     * @return below zero if it is less
     */
    public Quantity difference() {
      return new Quantity(after.amount().minus(before.amount()), before.unit());
    }
  }

  /**
   * Keeps its own copy.
   *
   * @param before the one statement
   * @param after the other
   * @param lines the lines of both
   */
  public StatementChange {
    lines = List.copyOf(lines);
  }

  /**
   * Compares.
   *
   * @param before the statement by the terms and facts as they are
   * @param after the statement by the others
   * @return the difference of each line
   * @throws IllegalArgumentException if they are of two periods or in two currencies
   */
  public static StatementChange of(Statement before, Statement after) {
    Unit currency = before.total().unit();
    if (!before.period().equals(after.period()) || !currency.equals(after.total().unit())) {
      throw new IllegalArgumentException(
          "not the same period and currency: "
              + before.period()
              + " in "
              + currency
              + ", "
              + after.period()
              + " in "
              + after.total().unit());
    }
    Map<String, FeeLine> were = byName(before);
    Map<String, FeeLine> are = byName(after);
    Map<String, FeeLine> all = new LinkedHashMap<>(were);
    are.forEach(all::putIfAbsent);
    Quantity nothing = new Quantity(Rational.ZERO, currency);
    List<Line> lines = new ArrayList<>();
    all.forEach(
        (name, line) -> {
          FeeLine was = were.get(name);
          FeeLine is = are.get(name);
          lines.add(
              new Line(
                  line.id(),
                  line.period(),
                  was == null ? nothing : was.amount(),
                  is == null ? nothing : is.amount()));
        });
    return new StatementChange(before, after, lines);
  }

  private static Map<String, FeeLine> byName(Statement statement) {
    Map<String, FeeLine> lines = new LinkedHashMap<>();
    statement.lines().forEach(line -> lines.put(line.id() + " " + line.period(), line));
    return lines;
  }

  /**
   * How much more is paid in all.
   *
   * @return below zero if less is paid
   */
  public Quantity difference() {
    return new Quantity(
        after.total().amount().minus(before.total().amount()), before.total().unit());
  }

  /**
   * What the client pays more or less, as a sentence.
   *
   * @param catalogue the language
   * @return one sentence, without a full stop
   */
  public String in(Catalogue catalogue) {
    int sign = difference().amount().signum();
    String key = sign == 0 ? "diff.pays_same" : sign > 0 ? "diff.pays_more" : "diff.pays_less";
    Quantity amount = difference();
    Quantity size = new Quantity(amount.amount().abs(), amount.unit());
    return catalogue.text(
        key,
        Map.of(
            "period", before.period().name(),
            "amount", MoneyText.of(size, catalogue),
            "before", MoneyText.of(before.total(), catalogue),
            "after", MoneyText.of(after.total(), catalogue)));
  }

  @Override
  public String toString() {
    return in(Catalogue.ENGLISH);
  }
}
