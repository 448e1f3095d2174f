package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.fact.Measure;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.value.Unit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the numbers of one table from the rows of a file. */
final class RowNumbers {
  private final Layout layout;
  private final TableRule rule;
  private final TableSchema table;
  private final RowCells cells;

  /** The word that the row before had in the column that a number is told once for. */
  private final Map<ValueRule, String> before = new HashMap<>();

  RowNumbers(Layout layout, TableRule rule, TableSchema table, RowCells cells) {
    this.layout = layout;
    this.rule = rule;
    this.table = table;
    this.cells = cells;
  }

  /** The number of a measure; empty without a problem if the row has none and is to be passed. */
  Optional<BigDecimal> read(Measure measure, List<Diagnostic> problems) {
    ValueRule value = Objects.requireNonNull(rule.values().get(measure.name()), measure.name());
    if (!cells.pass(value.only()) || isRepeated(value)) {
      return Optional.of(BigDecimal.ZERO);
    }
    if (value.constant().isPresent()) {
      return constant(value.constant().get(), problems);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (String term : cells.terms(value)) {
      String cell = cells.text(term);
      Optional<String> blank = cells.rule(term).blank();
      if (cell == null && blank.filter(ColumnRule.SKIP::equals).isPresent()) {
        return Optional.empty();
      }
      if (cell != null) {
        sum = sum.add(cells.number(term, cell, problems).orElse(BigDecimal.ZERO));
        currency(measure, term, problems);
      } else if (blank.isEmpty()) {
        problems.add(cells.badCell(term, "@expected.feed_filled"));
      }
    }
    Optional<BigDecimal> product = times(value, sum, problems);
    if (value.magnitude()) {
      return product.map(BigDecimal::abs);
    }
    return value.negated() ? product.map(BigDecimal::negate) : product;
  }

  private Optional<BigDecimal> times(
      ValueRule value, BigDecimal number, List<Diagnostic> problems) {
    if (value.times().isEmpty()) {
      return Optional.of(number);
    }
    String column = value.times().get();
    Optional<String> cell = cells.find(column);
    if (cell.isEmpty()) {
      problems.add(cells.badCell(column, "@expected.feed_filled"));
      return Optional.of(number);
    }
    return cells
        .number(column, cell.get(), problems)
        .map(number::multiply)
        .or(() -> Optional.of(number));
  }

  private Optional<BigDecimal> constant(String text, List<Diagnostic> problems) {
    Optional<BigDecimal> number = NumberStyle.PLAIN.read(text);
    if (number.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.FEED_BAD_VALUE, cells.start().span(""))
              .with("name", text)
              .with("expected", "@expected.feed_number"));
    }
    return number;
  }

  private boolean isRepeated(ValueRule value) {
    if (value.oncePer().isEmpty()) {
      return false;
    }
    String word = Objects.requireNonNullElse(cells.text(value.oncePer().get()), "");
    return word.equals(before.put(value, word));
  }

  private void currency(Measure measure, String term, List<Diagnostic> problems) {
    if (measure.unit() instanceof Unit.Money money && cells.rule(term).kind() == ColumnKind.MONEY) {
      Optional<String> own = layout.currency().flatMap(cells::find).or(layout::money);
      if (own.isPresent() && !own.get().equals(money.currency())) {
        problems.add(
            Diagnostic.of(Code.FEED_OTHER_CURRENCY, cells.place(term))
                .with("found", own.get())
                .with("column", measure.name())
                .with("table", table.name())
                .with("expected", money.currency()));
      }
    }
  }

  /** What shows that the figures of the row have not arrived, if something does. */
  Optional<Diagnostic> late() {
    return rule.late()
        .filter(late -> isZero(late.zero()) && !isZero(late.other()))
        .map(
            late ->
                Diagnostic.of(Code.FEED_NOT_ARRIVED, cells.place(late.zero()))
                    .with("zero", cells.shown(late.zero()))
                    .with("other", cells.shown(late.other())));
  }

  private boolean isZero(String column) {
    return cells.number(column).filter(n -> n.signum() != 0).isEmpty();
  }
}
