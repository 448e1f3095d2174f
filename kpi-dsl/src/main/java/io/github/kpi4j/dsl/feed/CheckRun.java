package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares what a file says of itself with what its rows come to. */
final class CheckRun {
  private final CheckRule rule;
  private final RowCells cells;
  private int compared;
  private int differing;
  private @Nullable Diagnostic first;
  private final Map<String, Group> groups = new LinkedHashMap<>();

  /** A total of one row, and the sum of the others. */
  private static final class Group {
    private @Nullable BigDecimal stated;
    private @Nullable Span place;
    private BigDecimal sum = BigDecimal.ZERO;
  }

  CheckRun(CheckRule rule, RowCells cells) {
    this.rule = rule;
    this.cells = cells;
  }

  /** Looks at the row that was read last. */
  void row() {
    if (rule instanceof CheckRule.Ratio ratio) {
      ratio(ratio);
    } else if (rule instanceof CheckRule.RowTotal total) {
      rowTotal(total);
    } else if (rule instanceof CheckRule.Balance balance) {
      balance(balance);
    } else if (rule instanceof CheckRule.FileTotal total) {
      fileTotal(total);
    }
  }

  private void ratio(CheckRule.Ratio ratio) {
    Optional<BigDecimal> reported = cells.number(ratio.reported());
    Optional<BigDecimal> over = cells.number(ratio.over());
    Optional<BigDecimal> under = cells.number(ratio.under()).filter(n -> n.signum() != 0);
    if (reported.isEmpty() || over.isEmpty() || under.isEmpty()) {
      return;
    }
    compared++;
    // As exact as it is printed, and one more in the last place since nobody says how it is cut.
    int places = Math.max(0, reported.get().scale());
    BigDecimal computed = over.get().divide(under.get(), places, RoundingMode.HALF_UP);
    BigDecimal difference = computed.subtract(reported.get()).abs();
    if (difference.compareTo(BigDecimal.ONE.movePointLeft(places)) > 0) {
      boolean percent = cells.rule(ratio.reported()).kind() == ColumnKind.PERCENT;
      differs(
          Diagnostic.of(Code.FEED_RATIO_DIFFERS, cells.place(ratio.reported()))
              .with("column", cells.shown(ratio.reported()))
              .with("reported", text(reported.get(), percent))
              .with("formula", cells.shown(ratio.over()) + " / " + cells.shown(ratio.under()))
              .with("computed", text(computed, percent)));
    }
  }

  private static String text(BigDecimal ratio, boolean percent) {
    return percent ? ratio.movePointRight(2).toPlainString() + "%" : ratio.toPlainString();
  }

  private void rowTotal(CheckRule.RowTotal total) {
    Optional<BigDecimal> reported = cells.number(total.reported());
    if (reported.isPresent()) {
      compare(total.reported(), reported.get(), sum(total.parts()));
    }
  }

  private void balance(CheckRule.Balance balance) {
    Optional<BigDecimal> end = cells.number(balance.end());
    Optional<BigDecimal> start = cells.number(balance.start());
    if (end.isEmpty() || start.isEmpty()) {
      return;
    }
    BigDecimal in = start.get().add(sum(balance.in()));
    BigDecimal signed = in.add(sum(balance.out()));
    BigDecimal plain = in;
    for (String column : balance.out()) {
      plain = plain.subtract(cells.number(column).orElse(BigDecimal.ZERO).abs());
    }
    boolean fits = signed.compareTo(end.get()) == 0 || plain.compareTo(end.get()) == 0;
    compare(balance.end(), end.get(), fits ? end.get() : plain);
  }

  private BigDecimal sum(List<String> columns) {
    return columns.stream()
        .map(column -> cells.number(column).orElse(BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void compare(String column, BigDecimal reported, BigDecimal computed) {
    compared++;
    if (reported.compareTo(computed) != 0) {
      differs(total(cells.place(column), cells.shown(column), reported, computed));
    }
  }

  private static Diagnostic total(
      Span place, String total, BigDecimal reported, BigDecimal computed) {
    return Diagnostic.of(Code.FEED_TOTAL_DIFFERS, place)
        .with("total", total)
        .with("reported", reported.toPlainString())
        .with("computed", computed.toPlainString())
        .with("difference", reported.subtract(computed).toPlainString());
  }

  private void fileTotal(CheckRule.FileTotal total) {
    Group group =
        groups.computeIfAbsent(total.by().flatMap(cells::find).orElse(""), by -> new Group());
    Optional<BigDecimal> stated = cells.number(total.reported());
    if (stated.isPresent()) {
      group.stated = stated.get();
      group.place = cells.place(total.reported());
    } else if (cells.pass(total.only())) {
      group.sum = group.sum.add(cells.number(total.rows()).orElse(BigDecimal.ZERO));
    }
  }

  private void differs(Diagnostic problem) {
    differing++;
    first = first == null ? problem : first;
  }

  /** What was found in the whole file. */
  FeedCheck result() {
    if (rule instanceof CheckRule.FileTotal total) {
      for (Group group : groups.values()) {
        BigDecimal stated = group.stated;
        Span place = group.place;
        if (stated != null && place != null) {
          compared++;
          if (stated.compareTo(group.sum) != 0) {
            differs(total(place, cells.shown(total.reported()), stated, group.sum));
          }
        }
      }
    }
    return new FeedCheck(
        name(),
        compared,
        differing,
        Optional.ofNullable(first).map(problem -> problem.with("count", differing)));
  }

  private String name() {
    if (rule instanceof CheckRule.Ratio ratio) {
      return ratio.reported() + " = " + ratio.over() + " / " + ratio.under();
    }
    if (rule instanceof CheckRule.RowTotal total) {
      return total.reported() + " = " + String.join(" + ", total.parts());
    }
    if (rule instanceof CheckRule.Balance balance) {
      return balance.end() + " = " + balance.start() + " + …";
    }
    CheckRule.FileTotal total = (CheckRule.FileTotal) rule;
    return total.reported() + " = Σ " + total.rows();
  }
}
