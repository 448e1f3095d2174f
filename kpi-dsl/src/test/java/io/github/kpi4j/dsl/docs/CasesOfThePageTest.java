package io.github.kpi4j.dsl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Rounding;
import io.github.kpi4j.dsl.csv.CsvFacts;
import io.github.kpi4j.dsl.docs.CasesPage.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked cases come to what the page says, and its arithmetic is right; LANGUAGE.md §5. */
class CasesOfThePageTest {
  static Stream<Question> questions() {
    return CasesPage.questions("").stream();
  }

  @Test
  void everySectionAsksSomething() {
    assertThat(questions().map(Question::title).distinct()).hasSize(12);
    assertThat(questions().filter(q -> q.title().startsWith("1. "))).hasSize(5);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void comesToWhatThePageSays(Question question, @TempDir Path folder) throws IOException {
    List<String> cells = question.cells();
    CompiledContract contract = LanguagePage.load(question.contract()).orThrow();
    for (Map.Entry<String, String> file : question.files().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    FactSet facts = CsvFacts.read(contract.schema(), folder);
    Explanation value =
        contract
            .measure(facts, AsOf.date(cells.get(2)))
            .metric(cells.get(0), contract.period(cells.get(1)), scope(cells.get(3)));

    assertThat(facts.diagnostics().stream().map(d -> d.code().id()).distinct().sorted())
        .isEqualTo(question.codes());
    assertThat(shown(value)).isEqualTo(LanguagePage.plain(cells.get(4)));
    assertThat(reliable(value.standing())).isEqualTo(cells.get(5));
    if (value.amount() instanceof Amount.Known known) {
      String byHand = LanguagePage.quoted(cells.get(6)).get(0);
      assertThat(known.exact())
          .isEqualTo(calculated(Formula.parse(LocatedText.of("page", byHand)).orThrow()));
    }
  }

  private static Map<String, String> scope(String cell) {
    Map<String, String> scope = new LinkedHashMap<>();
    for (String part : cell.isEmpty() ? new String[0] : cell.split("; ", -1)) {
      String[] words = part.split(" = ", 2);
      scope.put(words[0], words[1].equals("none") ? "" : words[1]);
    }
    return scope;
  }

  private static String shown(Explanation value) {
    if (value.amount() instanceof Amount.Missing missing) {
      return missing.reason().kind().name();
    }
    return value.shown(Rounding.HALF_EVEN).orElseThrow().toText(value.places(), Rounding.HALF_EVEN);
  }

  private static String reliable(Standing standing) {
    return standing.finality() + (standing.overdue().isEmpty() ? "" : ", overdue");
  }

  /** The arithmetic of the page: numbers, four operators and brackets. */
  static Rational calculated(Formula formula) {
    if (formula instanceof Formula.Literal literal) {
      return literal.quantity().amount();
    }
    if (formula instanceof Formula.Negation negation) {
      return calculated(negation.operand()).negated();
    }
    Formula.Binary binary = (Formula.Binary) formula;
    Rational left = calculated(binary.left());
    Rational right = calculated(binary.right());
    return switch (binary.operator()) {
      case PLUS -> left.plus(right);
      case MINUS -> left.minus(right);
      case TIMES -> left.times(right);
      case DIVIDED_BY -> left.dividedBy(right);
    };
  }
}
