package io.github.kpi4j.dsl.docs;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.engine.ContractCompiler;
import io.github.kpi4j.core.engine.SchemaOf;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page has exactly the keys and words that the checker knows. What it knows is seen from
 * outside: an invented key or word is refused with the list of those that can stand there;
 * LANGUAGE.md §3, §4, §13.
 */
class KeysOfThePageTest {
  private static final String INVENTED = "invented";

  /** A text in which each section has the keys that take the place of the mark, and no others. */
  private static final Map<String, String> SECTIONS =
      Map.ofEntries(
          entry("contract", "%s\n"),
          entry("title", "title: {%s}\n"),
          entry("parties", "parties: {thing: {%s}}\n"),
          entry("data", "data: {thing: {%s}}\n"),
          entry("metrics", "metrics: {thing: {%s}}\n"),
          entry("kpis", "kpis: {thing: {%s}}\n"),
          entry("score_by", "kpis: {thing: {for_each: x, score_by: {%s}}}\n"),
          entry("scorecard", "scorecard: {%s}\n"),
          entry("red_lines", "scorecard: {red_lines: [{%s}]}\n"),
          entry("excused", "excused: [{%s}]\n"),
          entry("alerts", "alerts: {thing: {%s}}\n"),
          entry("fees", "fees: {%s}\n"),
          entry("amendments", "amendments: [{%s}]\n"),
          entry("targets", "targets: {thing: {%s}}\n"),
          entry("stage_plans", "stage_plans: {thing: {%s}}\n"),
          entry("stages", "stage_plans: {thing: {stages: [{%s}, {name: last}]}}\n"),
          entry("split", "targets: {thing: {split: [{%s}]}}\n"),
          entry("fx", "fees: {currency: CNY, fx: {%s}}\n"),
          entry("base", "fees: {currency: CNY, base: {%s}}\n"),
          entry("commission", "fees: {currency: CNY, commission: {%s}}\n"),
          entry("rates", "fees: {currency: CNY, commission: {rates: [{%s}]}}\n"),
          entry("bonus", "fees: {currency: CNY, bonus: {%s}}\n"),
          entry("table", "fees: {currency: CNY, bonus: {table: [{%s}]}}\n"),
          entry("penalties", "fees: {currency: CNY, penalties: [{%s}]}\n"),
          entry("allow", "allow: [{%s}]\n"),
          entry("tests", "tests: [{%s}]\n"),
          entry("expect", "tests: [{name: x, period: 2026-03, expect: {%s}}]\n"),
          entry("floor", "fees: {currency: CNY, floor: {%s}}\n"),
          entry("deposit", "fees: {currency: CNY, deposit: {%s}}\n"),
          entry("refund", "fees: {currency: CNY, deposit: {refund: {%s}}}\n"),
          entry("late_payment", "fees: {currency: CNY, late_payment: {%s}}\n"),
          entry("priority", "sla: {thing: {%s}}\n"),
          entry("hours", "sla: {hours: {%s}}\n"),
          entry("service", "service: {%s}\n"),
          entry("catalogue", "catalogue: {%s}\n"),
          entry("certificates", "catalogue: {certificates: [{%s}]}\n"),
          entry("approvals", "approvals: [{%s}]\n"),
          entry("communication", "communication: {%s}\n"),
          entry("report", "communication: {report: {%s}}\n"),
          entry("data_policy", "data_policy: {%s}\n"),
          entry("exit", "exit: {%s}\n"),
          entry("triggers", "exit: {triggers: [{%s}]}\n"),
          entry("handover", "exit: {handover: [{%s}]}\n"),
          entry("levels", "levels: [{%s}]\n"));

  private static List<Diagnostic> problems(String section, String key, String value) {
    String text = String.format(SECTIONS.getOrDefault(section, ""), key + ": " + value);
    return LanguagePage.load(text).diagnostics();
  }

  private static Stream<Diagnostic> of(Code code, List<Diagnostic> problems) {
    return problems.stream().filter(problem -> problem.code() == code);
  }

  private static List<String> known(Code code, List<Diagnostic> problems) {
    return of(code, problems)
        .filter(problem -> INVENTED.equals(problem.arguments().get("name")))
        .flatMap(problem -> Stream.of(problem.arguments().getOrDefault("known", "").split(", ")))
        .toList();
  }

  static Stream<String> sections() {
    return SECTIONS.keySet().stream();
  }

  record KeyRow(String section, List<String> cells) {
    String key() {
      return LanguagePage.plain(cells.get(0));
    }

    String type() {
      return cells.get(1);
    }

    @Override
    public String toString() {
      return section + "." + key();
    }
  }

  private static Stream<KeyRow> rows(String section) {
    return LanguagePage.table("keys: " + section).stream().map(cells -> new KeyRow(section, cells));
  }

  static Stream<KeyRow> choices() {
    return sections()
        .flatMap(KeysOfThePageTest::rows)
        .filter(row -> row.type().startsWith("one of "));
  }

  static Stream<KeyRow> reserved() {
    return sections()
        .filter(List.of("contract")::contains)
        .flatMap(
            section ->
                LanguagePage.list("reserved: " + section).stream()
                    .map(key -> new KeyRow(section, List.of(key, ""))));
  }

  @ParameterizedTest
  @MethodSource("sections")
  void hasTheKeysOfTheChecker(String section) {
    List<String> keys = known(Code.UNKNOWN_KEY, problems(section, INVENTED, "x"));

    assertThat(rows(section).map(KeyRow::key)).containsExactlyInAnyOrderElementsOf(keys);
  }

  @ParameterizedTest
  @MethodSource("sections")
  void meansWhatEditorsShow(String section) {
    String schema = ContractCompiler.schema(SchemaOf.CONTRACT, Locale.ENGLISH);
    assertThat(rows(section))
        .allSatisfy(row -> assertThat(schema).contains("\"description\": \"" + shown(row) + "\\n"));
  }

  /** The meaning as an editor shows it, which has no other sections to point to. */
  private static String shown(KeyRow row) {
    return LanguagePage.plain(row.cells().get(4))
        .replaceFirst(": see section \\d+$", "")
        .replace("\"", "\\\"");
  }

  @ParameterizedTest
  @MethodSource("sections")
  void saysWhichKeysAreRequired(String section) {
    String place =
        switch (section) {
          case "contract" -> "@the_contract";
          case "parties",
              "data",
              "metrics",
              "kpis",
              "alerts",
              "targets",
              "stage_plans",
              "priority" ->
              "thing";
          default -> section;
        };
    Stream<String> required =
        of(Code.MISSING_KEY, problems(section, INVENTED, "x"))
            .filter(problem -> place.equals(problem.arguments().get("place")))
            .map(problem -> problem.arguments().getOrDefault("name", ""));

    assertThat(rows(section).filter(row -> row.cells().get(2).equals("yes")).map(KeyRow::key))
        .containsExactlyInAnyOrderElementsOf(required.toList());
  }

  @ParameterizedTest
  @MethodSource("choices")
  void offersTheWordsOfTheChecker(KeyRow row) {
    List<String> words =
        known(Code.UNKNOWN_WORD, problemsOfWord(row.section(), row.key() + ": " + INVENTED));

    assertThat(LanguagePage.quoted(row.type().replaceFirst(", or .*", "")))
        .containsExactlyInAnyOrderElementsOf(words);
  }

  @ParameterizedTest
  @MethodSource("choices")
  void editorsOfferTheSameWords(KeyRow row) {
    String schema = ContractCompiler.schema(SchemaOf.CONTRACT, Locale.ENGLISH);
    String words =
        LanguagePage.quoted(row.type().replaceFirst(", or .*", "")).stream()
            .map(word -> "\"" + word + "\"")
            .collect(Collectors.joining(", "));
    assertThat(
            Stream.of(schema.split(Pattern.quote("\"description\": \"" + shown(row) + "\\n")))
                .skip(1)
                .map(after -> after.substring(after.indexOf('"')))
                .map(after -> after.replace(", true", "").replace(", false", ""))
                .map(after -> after.substring(0, Math.min(after.length(), 40 + words.length()))))
        .anyMatch(after -> isLeftOpen(row) || after.contains(words + "]"));
  }

  /** Editors read {@code 01} as a number, and know no categories of the contract. */
  private static boolean isLeftOpen(KeyRow row) {
    return row.key().equals("fiscal_year_starts") || row.key().equals("category");
  }

  /** Some words are looked at only where the rest of their section can be read. */
  private static List<Diagnostic> problemsOfWord(String section, String line) {
    String rest =
        switch (section) {
          case "metrics" -> "sum: table.measure, ";
          case "kpis" -> "metric: thing, for_each: x, ";
          default -> "";
        };
    String table =
        section.equals("data")
            ? ""
            : "data: {table: {key: [date], dimensions: {date: date, x: text},"
                + " measures: {measure: BRL}}}\n";
    String text = String.format(SECTIONS.getOrDefault(section, ""), rest + line);
    return LanguagePage.load(table + text).diagnostics();
  }

  @ParameterizedTest
  @MethodSource("reserved")
  void refusesWhatItSaysIsReserved(KeyRow row) {
    assertThat(of(Code.KEY_NOT_YET, problems(row.section(), row.key(), "x")))
        .extracting(problem -> problem.arguments().get("name"))
        .containsExactly(row.key());
  }
}
