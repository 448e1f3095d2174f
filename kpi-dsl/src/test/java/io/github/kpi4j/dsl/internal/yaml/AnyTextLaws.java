package io.github.kpi4j.dsl.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.Severity;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.dsl.Limits;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is read ends in a tree, and a tree that is broken says why. */
class AnyTextLaws {
  private static final List<String> PIECES =
      List.of(
          "a",
          "b: ",
          "x: y",
          " ",
          "\n",
          "\n  ",
          "- ",
          "[",
          "]",
          "{",
          "}",
          ",",
          ":",
          "''",
          "'",
          "\"",
          "\\",
          "\\x",
          "\\UFFFFFFFF",
          "|",
          ">5",
          ">-\n",
          "# c",
          "&a ",
          "*a ",
          "!t ",
          "%",
          "@",
          "`",
          "? ",
          "\n---\n",
          "...",
          "\t",
          "\r\n",
          "\r",
          "中",
          "😀",
          "<<: ",
          "~",
          "(",
          ")",
          "\uFEFF",
          "\u2028",
          "\u202E",
          "\ud83d",
          "\0",
          "：",
          "\u00A0");

  private static final String UNFILLED =
      "\\{(found|limit|character|title|mark|advice|value|quoted|closing|expected|key|line)}|\n";

  @Property(tries = 5_000)
  void nothingIsThrownAndNothingIsSilent(@ForAll("soup") String text) {
    Tree tree = YamlReader.read(Source.of("any.yaml", text), Limits.DEFAULT);
    assertThat(tree.diagnostics()).isSorted();
    assertThat(tree.root() instanceof Mapping || !tree.diagnostics().isEmpty()).isTrue();
    assertThat(tree.diagnostics()).allMatch(d -> d.severity() == Severity.ERROR);
  }

  @Property(tries = 1_000)
  void everySentenceIsCompleteInEveryLanguage(@ForAll("soup") String text) {
    Tree tree = YamlReader.read(Source.of("any.yaml", text), Limits.DEFAULT);
    for (Catalogue catalogue :
        List.of(Catalogue.ENGLISH, Catalogue.PORTUGUESE, Catalogue.CHINESE)) {
      DiagnosticText sentences = DiagnosticText.of(catalogue);
      tree.diagnostics()
          .forEach(
              d -> {
                assertThat(sentences.message(d)).doesNotContainPattern(UNFILLED);
                assertThat(sentences.render(d)).endsWith("\n").doesNotContain("\0", "\u202E");
              });
    }
  }

  @Property(tries = 500)
  void readingTwiceGivesTheSame(@ForAll("soup") String text) {
    Tree once = YamlReader.read(Source.of("any.yaml", text), Limits.DEFAULT);
    Tree twice = YamlReader.read(Source.of("any.yaml", text), Limits.DEFAULT);
    assertThat(twice.diagnostics().toString()).isEqualTo(once.diagnostics().toString());
    assertThat(twice.root().toString()).isEqualTo(once.root().toString());
  }

  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join("", pieces));
  }
}
