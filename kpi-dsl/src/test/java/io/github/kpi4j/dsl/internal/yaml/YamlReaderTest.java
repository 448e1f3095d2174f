package io.github.kpi4j.dsl.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.draft.Broken;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Mapping.Entry;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.dsl.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing values; LANGUAGE.md §2. */
class YamlReaderTest {
  private static Tree read(String text) {
    return YamlReader.read(Source.of("c.yaml", text), Limits.DEFAULT);
  }

  private static Mapping map(String text) {
    Tree tree = read(text);
    assertThat(tree.diagnostics()).isEmpty();
    return (Mapping) tree.root();
  }

  private static String text(Mapping map, String key) {
    return ((Scalar) map.entry(key).orElseThrow().value()).text().text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "on",
        "yes",
        "0123",
        "1_000",
        "12:30",
        "1.10",
        "2026-01-01",
        "12345678901234567890",
        "0x1F",
        "1e3",
        ".inf",
        "true",
        "=",
        "< 5",
        "<= 90%",
        "1 - 2",
        "none",
        "nullable"
      })
  void everyScalarIsTheTextThatIsWritten(String written) {
    assertThat(text(map("a: " + written + "\n"), "a")).isEqualTo(written);
  }

  @Test
  void quotationMarksMakeATextOfNull() {
    assertThat(text(map("a: \"null\"\nb: '~'\nc: ''"), "a")).isEqualTo("null");
    assertThat(text(map("a: \"null\"\nb: '~'\nc: ''"), "b")).isEqualTo("~");
    assertThat(text(map("a: \"null\"\nb: '~'\nc: ''"), "c")).isEmpty();
  }

  @Test
  void keysKeepTheirOrderAndAreFoundInAnyNormalisation() {
    Mapping map = map("z: 1\nc\u0327a: 2\na: 3\n");
    assertThat(map.entries()).map(e -> e.key().text()).containsExactly("z", "c\u0327a", "a");
    assertThat(text(map, "\u00E7a")).isEqualTo("2");
    assertThat(map.entry("ca")).isEmpty();
  }

  @Test
  void spansCoverWhatIsWrittenAndNothingBehindIt() {
    Mapping root =
        map(
            """
            # head
            a:
              b: [1, 'x' ] # c
              d: two\s\s
                 words   # c

            # end
            e:
            - 1
            - 2\s
            """);
    assertThat(root.span().text()).startsWith("a:").endsWith("- 2");
    Mapping a = (Mapping) root.entry("a").orElseThrow().value();
    assertThat(a.span().text()).startsWith("b: [").endsWith("     words");
    assertThat(a.entry("b").orElseThrow().value().span().text()).isEqualTo("[1, 'x' ]");
    assertThat(a.entry("d").orElseThrow().value().span().text()).isEqualTo("two  \n     words");
    assertThat(root.entry("e").orElseThrow().value().span().text()).isEqualTo("- 1\n- 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void anyLineEndAndAByteOrderMarkLeaveLinesAndColumnsRight(String lineEnd) {
    String text = "\uFEFFa: 1\n中😀: {x: ~, 😀: null}\n".replace("\n", lineEnd);
    assertThat(read(text).diagnostics())
        .map(d -> d.span().toString())
        .containsExactly("c.yaml:2:9", "c.yaml:2:15");
  }

  @Test
  void aBlockInTheFirstLineBehindAByteOrderMarkIsIndentedAsAnywhere() {
    assertThat(text(map("\uFEFFa: |1\n  x\n"), "a")).isEqualTo(" x\n");
  }

  @Test
  void allProblemsAppearInOneRunInTheOrderOfTheText() {
    Tree tree =
        read(
            """
            a: &x 1
            a: *x
            b:
            c: {d: ~, e: f(1, 2), g: !t 3}
            <<: {h: 1}
            [i]: 2
            j: [k, l
            """);
    assertThat(tree.diagnostics())
        .map(d -> d.span().line() + " " + d.code())
        .containsExactly(
            "1 ANCHOR",
            "2 DUPLICATE_KEY",
            "2 ALIAS",
            "3 EMPTY_VALUE",
            "4 NULL_VALUE",
            "4 COMMA_IN_VALUE",
            "4 TAG",
            "5 MERGE_KEY",
            "6 KEY_NOT_TEXT",
            "7 UNCLOSED_BRACKET");
    assertThat(tree.root()).isInstanceOf(Broken.class);
  }

  @Test
  void aKeyThatIsIndentedWithWideSpacesIsNotReadAsAKeyOfTheOutermostMap() {
    Tree tree = read("a:\n\u3000b: 1\nc: 2\n");
    assertThat(tree.diagnostics())
        .map(d -> d.span() + " " + d.code())
        .containsExactly("c.yaml:1:1 EMPTY_VALUE", "c.yaml:2:1 LOOKALIKE_CHARACTER");
    assertThat(((Mapping) tree.root()).entries()).map(Entry::name).containsExactly("a", "c");
  }

  @Test
  void whatWasReportedIsBrokenAndTheRestIsThere() {
    Mapping root = (Mapping) read("a: ~\nb: {w: f(1, 2), x: 3}\nc:\na: 5\n").root();
    assertThat(root.entries()).map(e -> e.key().text()).containsExactly("a", "b", "c");
    assertThat(root.entry("a").orElseThrow().value()).isInstanceOf(Broken.class);
    Mapping b = (Mapping) root.entry("b").orElseThrow().value();
    assertThat(b.entries()).map(e -> e.key().text()).containsExactly("w", "x");
    assertThat(b.entry("w").orElseThrow().value()).isInstanceOf(Broken.class);
    assertThat(text(b, "x")).isEqualTo("3");
  }

  @Test
  void aValueBehindAnAnchorOrTagIsStillRead() {
    Mapping root = (Mapping) read("a: &x !!str 5\nb: !t\n  c: 1\n").root();
    assertThat(text(root, "a")).isEqualTo("5");
    assertThat(text((Mapping) root.entry("b").orElseThrow().value(), "c")).isEqualTo("1");
  }

  @Test
  void refusedCharactersAreReportedOneByOneUpToTwentyAndReadingGoesOn() {
    assertThat(read("a: \0x\u001By\nb: ~\n").diagnostics())
        .map(Diagnostic::code)
        .containsExactly(Code.CHARACTER_NOT_ALLOWED, Code.CHARACTER_NOT_ALLOWED, Code.NULL_VALUE);
    assertThat(read("a: " + "\0".repeat(1_000)).diagnostics()).hasSize(20);
  }

  @Test
  void aRootIsBrokenWhereReadingStoppedAndMissingWhereNothingIsSaid() {
    assertThat(read("a: 1\n---\nb: 2\n").root()).isInstanceOf(Broken.class);
    assertThat(read("# nothing\n").root()).isInstanceOf(Broken.class);
    assertThat(read("").root()).isInstanceOf(Broken.class);
    assertThat(read("- a\n").root()).isInstanceOf(Broken.class);
    assertThat(map("---\na: 1\n...\n").entries()).hasSize(1);
  }
}
