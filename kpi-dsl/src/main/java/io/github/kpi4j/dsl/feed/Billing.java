package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Compares sums that several kinds of file tell, such as what advertisements cost and what was
 * billed for them, over the days that both tell.
 */
final class Billing {
  /** By total, kind and feed the sum of each day; a later file replaces the days of an earlier. */
  private final Map<String, Map<String, Map<String, NavigableMap<LocalDate, BigDecimal>>>> totals =
      new TreeMap<>();

  /** Feeds whose rows are parts of one whole are one kind. */
  void add(FileFacts file) {
    String kind =
        file.feed().plan().tables().stream()
            .flatMap(rule -> rule.together().stream())
            .findFirst()
            .orElse(file.feed().name());
    file.totals()
        .forEach(
            (total, days) ->
                totals
                    .computeIfAbsent(total, t -> new LinkedHashMap<>())
                    .computeIfAbsent(kind, k -> new TreeMap<>())
                    .computeIfAbsent(file.feed().name(), f -> new TreeMap<>())
                    .putAll(days));
  }

  List<Diagnostic> differences() {
    List<Diagnostic> found = new ArrayList<>();
    totals.forEach(
        (total, feeds) -> {
          Map<String, NavigableMap<LocalDate, BigDecimal>> kinds = new LinkedHashMap<>();
          feeds.forEach((kind, days) -> kinds.put(kind, together(days)));
          List<String> names = List.copyOf(kinds.keySet());
          for (int i = 1; i < names.size(); i++) {
            compare(total, names.get(0), names.get(i), kinds, found);
          }
        });
    return found;
  }

  private static NavigableMap<LocalDate, BigDecimal> together(
      Map<String, NavigableMap<LocalDate, BigDecimal>> feeds) {
    NavigableMap<LocalDate, BigDecimal> all = new TreeMap<>();
    feeds
        .values()
        .forEach(days -> days.forEach((day, sum) -> all.merge(day, sum, BigDecimal::add)));
    return all;
  }

  private static void compare(
      String total,
      String one,
      String other,
      Map<String, NavigableMap<LocalDate, BigDecimal>> kinds,
      List<Diagnostic> found) {
    NavigableMap<LocalDate, BigDecimal> first = kinds.getOrDefault(one, new TreeMap<>());
    NavigableMap<LocalDate, BigDecimal> second = kinds.getOrDefault(other, new TreeMap<>());
    LocalDate from =
        first.firstKey().isAfter(second.firstKey()) ? first.firstKey() : second.firstKey();
    LocalDate until =
        first.lastKey().isBefore(second.lastKey()) ? first.lastKey() : second.lastKey();
    if (until.isBefore(from)) {
      return;
    }
    BigDecimal reported = sum(first, from, until);
    BigDecimal computed = sum(second, from, until);
    if (reported.compareTo(computed) != 0) {
      found.add(
          Diagnostic.of(Code.FEED_BILLED_DIFFERS, Span.named(total))
              .with("total", total)
              .with("from", from)
              .with("until", until)
              .with("reported", reported.toPlainString())
              .with("feed", one)
              .with("computed", computed.toPlainString())
              .with("other", other)
              .with("difference", reported.subtract(computed).toPlainString()));
    }
  }

  private static BigDecimal sum(
      NavigableMap<LocalDate, BigDecimal> days, LocalDate from, LocalDate until) {
    return days.subMap(from, true, until, true).values().stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
