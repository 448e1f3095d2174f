package io.github.kpi4j.core.internal.check;

import static io.github.kpi4j.core.Edits.set;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.ContractDraft.Pack;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.engine.ContractCompiler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For every code the smallest mistake that has it; each mistake is reported once. */
class CodesTest {
  /** Codes of files and packs, which the readers of files and packs report. */
  private static final Set<Code> OF_READERS =
      EnumSet.of(
          Code.UNKNOWN_PACK,
          Code.PACK_OUTSIDE,
          Code.FILE_MISSING,
          Code.COLUMN_MISSING,
          Code.COLUMN_TWICE,
          Code.ROW_TOO_LONG,
          Code.FILE_EMPTY,
          Code.BAD_CSV,
          Code.NOT_UTF8,
          Code.BAD_COVERAGE,
          Code.BAD_DUTY_CELL,
          Code.STATEMENT_TEXT,
          Code.STATEMENT_PART,
          Code.STATEMENT_OF_OTHER);

  /** Codes of rows; see {@code FactsTest}, {@code ClosedDaysTest} and {@code SlaTest}. */
  private static final Set<Code> OF_ROWS =
      EnumSet.of(
          Code.BAD_CELL,
          Code.CONFLICTING_ROWS,
          Code.KEY_WITHOUT_ATTRIBUTES,
          Code.LATE_ROWS,
          Code.TICKET_NOT_TIMED);

  /** Codes that only packs can cause; see {@code AuthoritiesTest}. */
  private static final Set<Code> OF_PACKS = EnumSet.of(Code.UNKNOWN_AUTHORITY);

  static Stream<Arguments> all() {
    return Stream.of(
            StructureMistakes.all(),
            NameMistakes.all(),
            UnitMistakes.all(),
            BandMistakes.all(),
            ScoreMistakes.all(),
            FeeMistakes.all(),
            PartyMistakes.all(),
            AmendmentMistakes.all(),
            TargetMistakes.all(),
            StageMistakes.all(),
            DutyMistakes.all(),
            TestMistakes.all())
        .flatMap(family -> family);
  }

  @ParameterizedTest
  @MethodSource("all")
  void eachMistakeIsReportedOnce(
      Code code, String place, String marked, String sentence, Mapping root, List<Pack> packs) {
    List<Diagnostic> found = ContractCompiler.compile(new ContractDraft(root, packs)).diagnostics();
    assertThat(found).hasSize(1);
    Diagnostic problem = found.get(0);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(DiagnosticText.of(Catalogue.ENGLISH).message(problem)).isEqualTo(sentence);
    assertThat(problem.span().text()).isEqualTo(marked);
    assertThat(problem.span().source().name()).isEqualTo(place);
    for (Catalogue language : List.of(Catalogue.ENGLISH, Catalogue.PORTUGUESE, Catalogue.CHINESE)) {
      assertThat(DiagnosticText.of(language).render(problem))
          .doesNotContainPattern("\\{[a-z_]+\\}|`@");
    }
  }

  @Test
  void everyCodeHasAMistake() {
    Set<Code> left = EnumSet.noneOf(Code.class);
    Collections.addAll(left, Code.values());
    left.removeIf(
        code -> !code.id().matches("KPI-[23456]...")); // other families are not of the core
    left.removeIf(code -> code.id().startsWith("KPI-51")); // of feeds; see FeedCodesTest
    left.removeAll(OF_READERS);
    left.removeAll(OF_ROWS);
    left.removeAll(OF_PACKS);
    all().forEach(row -> left.remove((Code) row.get()[0]));
    assertThat(left).isEmpty();
  }

  @Test
  void theContractWithoutAMistakeHasNone() {
    assertThat(ContractCompiler.compile(new ContractDraft(Mistake.shop(), List.of())).diagnostics())
        .isEmpty();
  }

  @Test
  void allMistakesOfARunAreReportedTogether() {
    Mapping root = set(Mistake.shop(), "time_zone", "Mars/Olympus");
    root = set(root, "metrics.gmv.sum", "sales.amuont");
    root = set(root, "kpis.ads.weight", "50");
    root = set(root, "kpis.stars.bands.green", "at least 4.25");
    List<Code> codes = new ArrayList<>();
    ContractCompiler.compile(new ContractDraft(root, List.of()))
        .diagnostics()
        .forEach(problem -> codes.add(problem.code()));
    // The weights are not looked at: a KPI that could not be read may have had another one.
    assertThat(codes)
        .containsExactly(Code.THRESHOLD_TOO_FINE, Code.UNKNOWN_MEASURE, Code.UNKNOWN_ZONE);
  }
}
