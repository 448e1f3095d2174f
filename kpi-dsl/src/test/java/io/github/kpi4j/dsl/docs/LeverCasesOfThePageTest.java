package io.github.kpi4j.dsl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.result.Change;
import io.github.kpi4j.core.result.Comparison;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.Lever;
import io.github.kpi4j.core.result.Lever.Enough;
import io.github.kpi4j.core.result.Lever.Hindered;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.dsl.csv.CsvFacts;
import io.github.kpi4j.dsl.docs.CasesPage.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The levers and contributions of the worked cases are those that were calculated by hand;
 * LANGUAGE.md §11.
 */
class LeverCasesOfThePageTest {
  static Stream<Question> levers() {
    return CasesPage.questions("levers").stream();
  }

  static Stream<Question> contributions() {
    return CasesPage.questions("contributions").stream();
  }

  private static Evaluation month(Question question, Path folder, String month) throws IOException {
    for (Map.Entry<String, String> file : question.files().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    CompiledContract contract = LanguagePage.load(question.contract()).orThrow();
    FactSet facts = CsvFacts.read(contract.schema(), folder);
    return contract.evaluate(facts, contract.period(month), AsOf.date("2026-06-30"));
  }

  /** The arithmetic of a row comes to what the row says. */
  private static void checked(List<String> cells) {
    List<String> byHand = LanguagePage.quoted(cells.get(3));
    if (!byHand.isEmpty()) {
      Formula formula = Formula.parse(LocatedText.of("page", byHand.get(0))).orThrow();
      assertThat(CasesOfThePageTest.calculated(formula))
          .isEqualTo(Rational.parse(LanguagePage.plain(cells.get(2))));
    }
  }

  @ParameterizedTest
  @MethodSource("levers")
  void aLeverIsWhatThePageSays(Question question, @TempDir Path folder) throws IOException {
    List<String> cells = question.cells();
    Lever lever =
        month(question, folder, "2026-03").kpi(cells.get(0)).levers().stream()
            .filter(found -> found.leaf().equals(cells.get(1)))
            .findFirst()
            .orElseThrow();
    String answer =
        lever.answer() instanceof Enough enough
            ? enough.change().toString()
            : ((Hindered) lever.answer()).why().name();
    assertThat(answer).isEqualTo(LanguagePage.plain(cells.get(2)));
    checked(cells);
  }

  @ParameterizedTest
  @MethodSource("contributions")
  void aContributionIsWhatThePageSays(Question question, @TempDir Path folder) throws IOException {
    List<String> cells = question.cells();
    Comparison comparison =
        LanguagePage.load(question.contract())
            .orThrow()
            .compare(month(question, folder, "2026-02"), month(question, folder, "2026-03"));
    Optional<Change> change =
        cells.get(0).equals("score")
            ? comparison.score()
            : Optional.of(comparison.kpi(cells.get(0)).value());
    assertThat(((Change.Explained) change.orElseThrow()).parts())
        .filteredOn(part -> part.name().equals(cells.get(1)))
        .extracting(part -> part.amount().toString())
        .containsExactly(LanguagePage.plain(cells.get(2)));
    checked(cells);
  }
}
