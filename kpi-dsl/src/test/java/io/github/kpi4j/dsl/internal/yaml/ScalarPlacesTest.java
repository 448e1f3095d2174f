package io.github.kpi4j.dsl.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.dsl.Limits;
import org.junit.jupiter.api.Test;

/**
 * A caret stands under the right word of a formula, however the formula is written; LANGUAGE.md §2.
 */
class ScalarPlacesTest {
  /** The diagnostic about the name {@code tacoss} inside the formula of the text's only metric. */
  private static String rendered(String yaml) {
    Tree tree = YamlReader.read(Source.of("shop.kpi.yaml", yaml), Limits.DEFAULT);
    assertThat(tree.diagnostics()).isEmpty();
    LocatedText formula =
        ((Scalar) ((Mapping) tree.root()).entry("formula").orElseThrow().value()).text();
    int start = formula.text().indexOf("tacoss");
    Diagnostic problem =
        Diagnostic.of(Code.UNKNOWN_METRIC, formula.span(start, start + 6)).with("name", "tacoss");
    return DiagnosticText.of(Catalogue.ENGLISH).render(problem);
  }

  @Test
  void plain() {
    assertThat(rendered("formula: 1 + tacoss / 2 # note\n"))
        .isEqualTo(
            """
            error[KPI-2103]: The metric `tacoss` is not defined.
             --> shop.kpi.yaml:1:14
              |
            1 | formula: 1 + tacoss / 2 # note
              |              ^^^^^^
            """);
  }

  @Test
  void plainOnSeveralLines() {
    assertThat(rendered("formula: 1 +\n\n  广告 + tacoss\n  / 2\n"))
        .isEqualTo(
            """
            error[KPI-2103]: The metric `tacoss` is not defined.
             --> shop.kpi.yaml:3:8
              |
            3 |   广告 + tacoss
              |          ^^^^^^
            """);
  }

  @Test
  void singleQuoted() {
    assertThat(rendered("formula: 'x = ''a'' and tacoss > 2'\n"))
        .isEqualTo(
            """
            error[KPI-2103]: The metric `tacoss` is not defined.
             --> shop.kpi.yaml:1:25
              |
            1 | formula: 'x = ''a'' and tacoss > 2'
              |                         ^^^^^^
            """);
  }

  @Test
  void doubleQuotedWithEscapesAndAnEscapedLineEnd() {
    assertThat(rendered("formula: \"x = \\\"\\u5e7f\\U0001F600\\\" \\\n    and \\x74acoss > 2\"\n"))
        .isEqualTo(
            """
            error[KPI-2103]: The metric `tacoss` is not defined.
             --> shop.kpi.yaml:2:9
              |
            2 |     and \\x74acoss > 2"
              |         ^^^^^^^^^
            """);
  }

  @Test
  void literal() {
    assertThat(rendered("formula: |2-\r\n    1\r\n   + 😀 tacoss\r\n"))
        .isEqualTo(
            """
            error[KPI-2103]: The metric `tacoss` is not defined.
             --> shop.kpi.yaml:3:8
              |
            3 |    + 😀 tacoss
              |         ^^^^^^
            """);
  }

  @Test
  void folded() {
    assertThat(rendered("formula: >+ # note\n\n  1\n  + tacoss\n\n"))
        .isEqualTo(
            """
            error[KPI-2103]: The metric `tacoss` is not defined.
             --> shop.kpi.yaml:4:5
              |
            4 |   + tacoss
              |     ^^^^^^
            """);
  }

  @Test
  void aBlockEndsAtItsLastRealCharacterAndSoDoesThePointBehindIt() {
    Source source = Source.of("a", "formula: |+\n  a + \n\n\nb: 1\n");
    Mapping root = (Mapping) YamlReader.read(source, Limits.DEFAULT).root();
    LocatedText formula = ((Scalar) root.entry("formula").orElseThrow().value()).text();
    assertThat(formula.text()).isEqualTo("a + \n\n\n");
    assertThat(formula.span().text()).isEqualTo("|+\n  a +");
    assertThat(formula.span(7, 7)).hasToString("a:2:6");
  }
}
