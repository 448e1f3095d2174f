package io.github.kpi4j.dsl.diagnostics;

import static java.util.Map.entry;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.Limits;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is too much, with limits that a page has room for. */
final class LimitExamples {
  private static final String CONTRACT =
      """
      kpi: 1
      contract: shop
      time_zone: America/Sao_Paulo
      currency: BRL
      data: {sales: {key: [date], dimensions: {date: date}, measures: {amount: BRL}}}
      metrics: {gmv: {sum: sales.amount}}
      kpis: {gmv: {metric: gmv, better: higher, bands: {green: at least BRL 1, red: otherwise}}}
      """;

  /** A line of a long list that stands for as many of its kind as it says. */
  private static final String MORE = "  # and %d more";

  private static final int AMENDMENTS = 32;

  private record Limited(String where, Limits limits, String bad, String good) {}

  private static final Map<String, Limited> LIMITED =
      Map.ofEntries(
          entry(
              "KPI-1001",
              new Limited(
                  "In a text of which at most 300 bytes are read",
                  Limits.DEFAULT.withTextBytes(300),
                  CONTRACT + "x-notes: more than there is room for\n",
                  CONTRACT)),
          entry(
              "KPI-1002",
              new Limited(
                  "In a contract of at most 4 levels",
                  Limits.DEFAULT.withDepth(4),
                  CONTRACT + "x-notes: {a: {b: {c: {d: too deep}}}}\n",
                  CONTRACT + "x-notes: {a: {b: as deep as it may be}}\n")),
          entry(
              "KPI-1003",
              new Limited(
                  "In a contract of at most 60 keys, values, maps and lists",
                  Limits.DEFAULT.withNodes(60),
                  CONTRACT + "x-notes: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]\n",
                  CONTRACT + "x-notes: [1, 2, 3]\n")),
          entry(
              "KPI-1004",
              new Limited(
                  "In a contract whose texts have at most 40 bytes",
                  Limits.DEFAULT.withScalarBytes(40),
                  CONTRACT + "title: \"The shop\nx-notes: its quotation mark is closed here\"\n",
                  CONTRACT + "title: \"The shop\"\nx-notes: its quotation mark is closed\n")),
          entry(
              "KPI-2011",
              new Limited(
                  "In a contract of at most 1 KPI",
                  Limits.DEFAULT.withKpis(1),
                  CONTRACT.replace(
                      "kpis: {",
                      "kpis: {again: {metric: gmv, better: higher, bands: {green: otherwise}}, "),
                  CONTRACT)),
          entry(
              "KPI-4093",
              new Limited(
                  "In a contract",
                  Limits.DEFAULT,
                  CONTRACT
                      + "title: a\namendments:\n"
                      + amendment(1)
                      + MORE.formatted(AMENDMENTS)
                      + "\n",
                  CONTRACT
                      + "title: a\namendments:\n"
                      + amendment(1)
                      + MORE.formatted(AMENDMENTS - 1)
                      + "\n")));

  private LimitExamples() {}

  /** One that comes into force so many months after the contract. */
  private static String amendment(int months) {
    return """
      - {effective: %s-01, agreed_on: 2026-01-01, change: {title: a}}
    """
        .formatted(YearMonth.of(2026, 1).plusMonths(months));
  }

  static Optional<Example> of(String code) {
    return Optional.ofNullable(LIMITED.get(code))
        .map(
            limited ->
                Example.of(
                    limited.where(),
                    "yaml",
                    limited.bad(),
                    limited.good(),
                    text -> read(text, limited.limits())));
  }

  private static List<Diagnostic> read(String text, Limits limits) {
    String whole = text;
    for (int count : new int[] {AMENDMENTS, AMENDMENTS - 1}) {
      whole = whole.replace(MORE.formatted(count) + "\n", more(count));
    }
    return KpiContracts.parse("shop.kpi.yaml", whole, limits, List.of()).diagnostics();
  }

  private static String more(int count) {
    return IntStream.rangeClosed(2, count + 1)
        .mapToObj(LimitExamples::amendment)
        .collect(Collectors.joining());
  }
}
