package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.tax.BrlAmounts;
import io.github.kpi4j.core.value.Rational;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects lines; what has the same kind and name is one line. */
final class Ledger {
  private record Key(LineKind kind, String name) {}

  private final Map<Key, Rational> amounts = new LinkedHashMap<>();

  void add(LineKind kind, String name, Rational amount) {
    amounts.merge(new Key(kind, name), amount, Rational::plus);
  }

  void addShare(Rational share, List<MarginLine> lines) {
    for (MarginLine line : lines) {
      add(line.kind(), line.name(), line.amount().amount().times(share));
    }
  }

  Rational total(LineKind kind) {
    return amounts.entrySet().stream()
        .filter(entry -> entry.getKey().kind() == kind)
        .map(Map.Entry::getValue)
        .reduce(Rational.ZERO, Rational::plus);
  }

  Rational amount(LineKind kind, String name) {
    return amounts.getOrDefault(new Key(kind, name), Rational.ZERO);
  }

  /** In the order of their kinds, within a kind as they were added. */
  List<MarginLine> lines() {
    return amounts.entrySet().stream()
        .map(
            entry ->
                new MarginLine(
                    entry.getKey().kind(), entry.getKey().name(), BrlAmounts.brl(entry.getValue())))
        .sorted(Comparator.comparing(MarginLine::kind))
        .toList();
  }
}
