package io.github.kpi4j.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SourceLaws {
  @Property
  void lineAndColumnLeadBackToTheOffset(@ForAll("texts") String text) {
    Source source = Source.of("law", text);
    for (int offset = 0; offset <= text.length(); offset++) {
      boolean insidePair =
          offset > 0
              && offset < text.length()
              && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
      if (!insidePair) {
        int start = source.lineStart(source.line(offset));
        int column = source.column(offset);
        assertThat(text.offsetByCodePoints(start, column - 1)).isEqualTo(offset);
      }
    }
  }

  @Property
  void linesAreWhatTheJdkSplits(@ForAll("texts") String text) {
    Source source = Source.of("law", text);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      assertThat(source.lineText(i + 1)).isEqualTo(lines.get(i));
    }
  }

  @Property
  void anExcerptReadsAsTheWhole(@ForAll("texts") String text, @ForAll Random random) {
    int start = random.nextInt(text.length() + 1);
    int end = start + random.nextInt(text.length() - start + 1);
    Span span = new Span(Source.of("law", text), start, end);
    Span excerpt = span.excerpt();
    assertThat(excerpt).hasToString(span.toString());
    assertThat(excerpt.text()).isEqualTo(span.text());
    assertThat(excerpt.compareTo(span)).isZero();
    assertThat(excerpt.excerpt()).hasToString(span.toString());
    assertThat(excerpt.source().text().length()).isLessThanOrEqualTo(text.length());
    DiagnosticText rendered = DiagnosticText.of(Catalogue.ENGLISH);
    assertThat(rendered.render(Diagnostic.of(Code.BAD_CELL, excerpt)))
        .isEqualTo(rendered.render(Diagnostic.of(Code.BAD_CELL, span)));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", " ", "\n", "\r", "\r\n", "中", "😀", "\t")
        .list()
        .ofMaxSize(20)
        .map(pieces -> String.join("", pieces));
  }
}
