package io.github.kpi4j.core.internal.check;

import static io.github.kpi4j.core.Edits.nowhere;
import static io.github.kpi4j.core.Edits.put;
import static io.github.kpi4j.core.Edits.set;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.TextEdit;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.core.draft.Sequence;
import io.github.kpi4j.core.engine.ContractCompiler;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys deep in a contract are looked at as those on top are; LANGUAGE.md §3. */
class NestedStructureTest {
  private static Mapping map(String... keysAndTexts) {
    Mapping map = new Mapping(nowhere("part"), List.of());
    for (int i = 0; i < keysAndTexts.length; i += 2) {
      map = set(map, keysAndTexts[i], keysAndTexts[i + 1]);
    }
    return map;
  }

  private static Sequence list(Node... items) {
    return new Sequence(nowhere("list"), List.of(items));
  }

  private static Scalar text(String text) {
    return new Scalar(LocatedText.of("text", text));
  }

  private static List<Diagnostic> said(String path, Node node) {
    return ContractCompiler.compile(new ContractDraft(put(Mistake.shop(), path, node), List.of()))
        .diagnostics();
  }

  static Stream<Arguments> misspelt() {
    return Stream.of(
        // a text or keys
        Arguments.of("levels", list(map("name", "green", "titel", "x")), "titel"),
        // a text or a map by any key
        Arguments.of("kpis.ads.bands.green", map("pilot", "at most 12%"), ""),
        // one map or a list of them
        Arguments.of("scorecard.red_lines", list(map("whn", "gmv > BRL 1")), "whn"),
        // a map by names
        Arguments.of("stage_plans", put(map(), "life", map("stagse", "x")), "stagse"),
        // a list
        Arguments.of("amendments", list(map("efective", "2026-01-01")), "efective"),
        // fixed keys and named ones beside each other
        Arguments.of("sla", put(map(), "urgent", map("respnd_within", "4 hours")), "respnd_within"),
        Arguments.of("sla", put(map(), "business_hours", map("opn", "09:00-18:00")), "opn"),
        // a map whose keys are the author's
        Arguments.of("targets", put(map(), "year", map("metrik", "gmv")), "metrik"));
  }

  @ParameterizedTest
  @MethodSource("misspelt")
  void aMisspeltKeyIsFoundInEveryShape(String path, Node node, String key) {
    List<String> found =
        said(path, node).stream()
            .filter(d -> d.code().id().equals("KPI-2001"))
            .map(d -> d.span().text())
            .toList();
    assertThat(found).isEqualTo(key.isEmpty() ? List.of() : List.of(key));
  }

  /** What the author may call as he likes, and no key of the language. */
  @ParameterizedTest
  @CsvSource({"Café de Manhã, cafe_de_manha", "GMV total, gmv_total", "a.b-c, a_b_c", "9lives, ''"})
  void anotherNameIsOffered(String written, String offered) {
    assertThat(said("metrics." + written.replace('.', '·'), map("sum", "sales.amount")))
        .filteredOn(d -> d.code().id().equals("KPI-2005"))
        .singleElement()
        .satisfies(
            d ->
                assertThat(String.join(" ", d.suggestions()))
                    .isEqualTo(written.contains(".") ? "" : offered));
  }

  @Test
  void aTextBecomesAListOfOneAndTheOtherWayRound() {
    Diagnostic text = said("data.sales.key", text("date")).get(0);
    assertThat(text.code().id()).isEqualTo("KPI-2003");
    assertThat(TextEdit.apply(text.span().source(), text.fix())).isEqualTo("[date]");
    // A list of two, or of a map, is no text, and no part of it can be left out.
    assertThat(
            said("metrics.gmv.sum", list(text("sales.amount"), text("sales.units"))).get(0).fix())
        .isEmpty();
    assertThat(said("metrics.gmv.sum", list(map("a", "b"))).get(0).fix()).isEmpty();
    assertThat(said("metrics.gmv.sum", list(text("sales.amount"))).get(0).fix())
        .extracting(TextEdit::replacement)
        .containsExactly("sales.amount");
    assertThat(said("kpis.ads", text("x")).get(0).fix()).isEmpty();
  }
}
