package io.github.kpi4j.dsl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.metric.Definition.Aggregate;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.value.AsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every worked formula comes to what the page says, every meeting of units gives its unit;
 * LANGUAGE.md §5.
 */
class FormulasOfThePageTest {
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
  private static final Pattern GIVEN =
      Pattern.compile(
          "(\\w+) = (\\S+)(?: (a day from|on) (\\d{4}-\\d{2}-\\d{2}))?(?: in (\\w+)(?: to"
              + " (\\w+))?)?");

  static Stream<List<String>> formulas() {
    return LanguagePage.table("table: formulas").stream();
  }

  static Stream<List<String>> units() {
    return LanguagePage.table("table: units").stream();
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void comesToWhatThePageSays(List<String> row) {
    String formula = LanguagePage.plain(row.get(0));
    String text =
        LanguagePage.contract("worked_examples")
            .replaceFirst("example: \\{formula: gmv}.*", "example: {formula: \"" + formula + "\"}");
    assertThat(text).contains(formula);
    Validated<CompiledContract> loaded = LanguagePage.load(text);
    String result = row.get(2);
    if (result.startsWith("KPI-")) {
      assertThat(LanguagePage.codes(loaded)).containsExactly(result);
      return;
    }
    CompiledContract contract = loaded.orThrow();
    FactSet facts = facts(contract, LanguagePage.plain(row.get(1)));
    assertThat(facts.diagnostics()).isEmpty();
    Explanation value =
        contract
            .evaluate(facts, contract.period("2026-03"), new AsOf(LAST))
            .kpi("example")
            .explanation();

    assertThat(text(value.amount())).isEqualTo(result);
    assertThat(value.unit()).hasToString(row.get(3));
  }

  private static String text(Amount amount) {
    return amount instanceof Amount.Missing missing
        ? missing.reason().kind().name()
        : amount.known().orElseThrow().toString();
  }

  private static FactSet facts(CompiledContract contract, String given) {
    FactSetBuilder facts = FactSet.builder(contract.schema());
    for (String part : given.isEmpty() ? new String[0] : given.split("; ", -1)) {
      Matcher words = GIVEN.matcher(part);
      assertThat(words.matches()).as(part).isTrue();
      LocalDate first = words.group(4) == null ? LAST : LocalDate.parse(words.group(4));
      LocalDate last = "a day from".equals(words.group(3)) ? LAST : first;
      for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
        List<Object> row = new ArrayList<>(List.of(day));
        Stream.of(words.group(5), words.group(6)).filter(Objects::nonNull).forEach(row::add);
        row.add(words.group(2));
        add(facts, contract, words.group(1), row);
      }
    }
    return facts.build();
  }

  private static void add(
      FactSetBuilder facts, CompiledContract contract, String metric, List<Object> row) {
    Aggregate leaf = (Aggregate) contract.contract().metric(metric).definition();
    facts.table(leaf.table()).add(row.toArray());
  }

  @ParameterizedTest
  @MethodSource("units")
  void unitsMeetAsThePageSays(List<String> row) {
    List<String> words = row.stream().map(LanguagePage::plain).toList();
    String text =
        """
        kpi: 1
        contract: units
        time_zone: America/Sao_Paulo
        currency: BRL
        data:
          states: {snapshot: true, key: [date], dimensions: {date: date}, measures: {%s}}
        metrics:
        %s  both: {formula: "%s %s %s"}
        kpis:
          both: {metric: both, better: higher, bands: {green: otherwise}}
        """
            .formatted(
                String.join(", ", Stream.of(0, 2).flatMap(i -> measure(words, i)).toList()),
                String.join("", Stream.of(0, 2).flatMap(i -> metric(words, i)).toList()),
                operand(words, 0),
                words.get(1),
                operand(words, 2));
    Validated<CompiledContract> loaded = LanguagePage.load(text);

    if (words.get(3).startsWith("KPI-")) {
      assertThat(LanguagePage.codes(loaded)).containsExactly(words.get(3));
    } else {
      assertThat(loaded.orThrow().contract().metric("both").unit()).hasToString(words.get(3));
    }
  }

  private static boolean isLiteral(List<String> words, int index) {
    return Character.isDigit(words.get(index).charAt(0));
  }

  private static String operand(List<String> words, int index) {
    return isLiteral(words, index) ? words.get(index) : "m" + index;
  }

  private static Stream<String> measure(List<String> words, int index) {
    return isLiteral(words, index) ? Stream.of() : Stream.of("m" + index + ": " + words.get(index));
  }

  private static Stream<String> metric(List<String> words, int index) {
    return isLiteral(words, index)
        ? Stream.of()
        : Stream.of("  m%d: {last: states.m%d}%n".formatted(index, index));
  }
}
