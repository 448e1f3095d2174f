package io.github.kpi4j.dsl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.metric.Formula;
import io.github.kpi4j.core.result.Aim;
import io.github.kpi4j.core.result.AlertResult;
import io.github.kpi4j.core.result.AlertState;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.Pace;
import io.github.kpi4j.core.result.Score;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.result.SubjectTimeline;
import io.github.kpi4j.core.stage.Stay;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.dsl.csv.CsvFacts;
import io.github.kpi4j.dsl.docs.CasesPage.Question;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Targets, stages, scores and alerts of the worked cases come to what was calculated by hand;
 * LANGUAGE.md §8, §15, §16.
 */
class GoalCasesOfThePageTest {
  @TempDir Path folder;

  static Stream<Question> targets() {
    return CasesPage.questions("targets").stream();
  }

  static Stream<Question> stages() {
    return CasesPage.questions("stages").stream();
  }

  static Stream<Question> judged() {
    return CasesPage.questions("judged").stream();
  }

  static Stream<Question> scores() {
    return CasesPage.questions("scores").stream();
  }

  static Stream<Question> alerts() {
    return CasesPage.questions("alerts").stream();
  }

  @Test
  void everyKindIsAskedFor() {
    assertThat(targets()).hasSize(15);
    assertThat(stages()).hasSize(9);
    assertThat(judged()).hasSize(7);
    assertThat(scores()).hasSize(8);
    assertThat(alerts()).hasSize(10);
  }

  private Evaluation evaluate(Question question, String period, String asOf) throws IOException {
    CompiledContract contract = LanguagePage.load(question.contract()).orThrow();
    for (Map.Entry<String, String> file : question.files().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    FactSet facts = CsvFacts.read(contract.schema(), folder);
    assertThat(facts.diagnostics().stream().map(d -> d.code().id()).distinct().sorted())
        .isEqualTo(question.codes());
    return contract.evaluate(facts, contract.period(period), AsOf.date(asOf));
  }

  /** What the row says, whose arithmetic is right where it has some. */
  private static String expected(Question question, int column) {
    List<String> cells = question.cells();
    String expected = LanguagePage.plain(cells.get(column));
    List<String> byHand = LanguagePage.quoted(cells.get(column + 1));
    if (!byHand.isEmpty()) {
      Rational found =
          CasesOfThePageTest.calculated(
              Formula.parse(LocatedText.of("page", byHand.get(0))).orThrow());
      assertThat(found).isEqualTo(Rational.parse(expected));
    }
    return expected;
  }

  @ParameterizedTest
  @MethodSource("targets")
  void aTargetIsWhatThePageSays(Question question) throws IOException {
    List<String> cells = question.cells();
    KpiResult kpi = evaluate(question, cells.get(1), cells.get(2)).kpi(cells.get(0));
    Outcome outcome =
        kpi.subjects().stream()
            .filter(subject -> subject.subject().equals(cells.get(3)))
            .map(SubjectResult::outcome)
            .findFirst()
            .orElse(kpi.outcome());
    assertThat(figure(cells.get(4), (Outcome.Judged) outcome)).isEqualTo(expected(question, 5));
  }

  private static String figure(String figure, Outcome.Judged judged) {
    Aim aim = judged.aim().orElseThrow();
    Pace pace = aim.pace().orElseThrow();
    Object found =
        switch (figure) {
          case "target" -> aim.target().amount();
          case "original" -> aim.original().orElseThrow().amount();
          case "revised" -> aim.revised().orElseThrow().amount();
          case "attainment" -> aim.attainment().orElseThrow();
          case "pace" -> pace.ratio().orElseThrow();
          case "forecast" -> pace.forecast().orElseThrow().amount();
          case "needed" -> pace.needed().orElseThrow().amount();
          default -> judged.band().level();
        };
    return found.toString();
  }

  @ParameterizedTest
  @MethodSource("stages")
  void aStageIsWhatThePageSays(Question question) throws IOException {
    List<String> cells = question.cells();
    SubjectTimeline found =
        evaluate(question, "2026-04", "2026-04-30").timelines().get(0).subjects().stream()
            .filter(subject -> subject.subject().equals(cells.get(0)))
            .findFirst()
            .orElseThrow();
    assertThat(
            found
                .timeline()
                .orElseThrow()
                .on(LocalDate.parse(cells.get(1)))
                .map(Stay::stage)
                .orElse("none"))
        .isEqualTo(expected(question, 2));
  }

  @ParameterizedTest
  @MethodSource("judged")
  void aPeriodIsJudgedAsThePageSays(Question question) throws IOException {
    List<String> cells = question.cells();
    SubjectResult found =
        evaluate(question, cells.get(1), "2026-04-30").kpi("units").subjects().stream()
            .filter(subject -> subject.subject().equals(cells.get(0)))
            .findFirst()
            .orElseThrow();
    String said =
        found.outcome() instanceof Outcome.NotEvaluable gap
            ? gap.reason().kind().name()
            : found.stage().orElseThrow() + " " + found.outcome().level().orElseThrow();
    assertThat(said).isEqualTo(expected(question, 2));
  }

  @ParameterizedTest
  @MethodSource("scores")
  void aScoreIsWhatThePageSays(Question question) throws IOException {
    List<String> cells = question.cells();
    Score score = evaluate(question, cells.get(0), cells.get(1)).score().orElseThrow();
    String expected = cells.get(3).contains("none") ? "none" : expected(question, 3);
    String found =
        switch (cells.get(2)) {
          case "grade" -> score.grade().orElseThrow();
          case "withheld" -> String.join(", ", score.withheldBy());
          case "earned" -> plain(score.earned().orElseThrow());
          default -> score.value().map(GoalCasesOfThePageTest::plain).orElse("none");
        };
    assertThat(found).isEqualTo(expected);
  }

  private static String plain(BigDecimal score) {
    return score.stripTrailingZeros().toPlainString();
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void anAlertStandsAsThePageSays(Question question) throws IOException {
    List<String> cells = question.cells();
    AlertState state =
        evaluate(question, cells.get(1), cells.get(2)).alerts().stream()
            .filter(result -> result.alert().name().equals(cells.get(0)))
            .map(AlertResult::states)
            .flatMap(List::stream)
            .filter(found -> found.words().equals(List.of(cells.get(3))))
            .findFirst()
            .orElseThrow();
    String since =
        state.state() == AlertState.State.OK ? "" : " " + state.since().orElseThrow().toString();
    assertThat(state.state() + since).isEqualTo(expected(question, 4));
  }
}
