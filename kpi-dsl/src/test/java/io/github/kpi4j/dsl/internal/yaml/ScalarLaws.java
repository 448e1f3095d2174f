package io.github.kpi4j.dsl.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.core.draft.Sequence;
import io.github.kpi4j.dsl.Limits;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Every scalar says what SnakeYAML says, and each of its characters is found in the source;
 * LANGUAGE.md §2.
 */
class ScalarLaws {
  private static final String KEY = "k";

  @Property(tries = 2_000)
  void scalarsSayWhatSnakeYamlSaysAndKnowWhereTheyStand(@ForAll("documents") String document) {
    Tree tree = YamlReader.read(Source.of("law.yaml", document), Limits.DEFAULT);
    assertThat(tree.diagnostics()).isEmpty();

    List<LocatedText> read = scalars(tree);
    List<String> meant = read.stream().map(LocatedText::text).collect(Collectors.toList());
    assertThat(meant).isEqualTo(snakeYaml(document));
    read.forEach(ScalarLaws::standsInItsSource);
  }

  @Property(tries = 500)
  void aPartOfAScalarIsWhereTheScalarSaysItIs(@ForAll("documents") String document) {
    for (LocatedText text : scalars(YamlReader.read(Source.of("a", document), Limits.DEFAULT))) {
      int length = text.text().length();
      LocatedText part = text.part(length / 3, length);
      for (int i = 0; i < part.text().length(); i++) {
        assertThat(part.span(i, i + 1)).isEqualTo(text.span(length / 3 + i, length / 3 + i + 1));
      }
    }
  }

  private static void standsInItsSource(LocatedText located) {
    String text = located.text();
    int last = located.span().start();
    int visible = text.stripTrailing().length();
    for (int i = 0; i < visible; i++) {
      Span span = located.span(i, i + 1);
      assertThat(span.start()).isGreaterThanOrEqualTo(last);
      assertThat(span.end()).isLessThanOrEqualTo(located.span().end());
      assertSpells(span.text(), text.charAt(i));
      last = span.start();
    }
  }

  private static void assertSpells(String spelling, char meant) {
    boolean itself = spelling.equals(String.valueOf(meant));
    boolean escape = spelling.startsWith("\\");
    boolean quote = meant == '\'' && spelling.equals("''");
    boolean fold = (meant == ' ' || meant == '\n') && spelling.isBlank() && !spelling.isEmpty();
    assertThat(itself || escape || quote || fold).as("`%s` for `%s`", spelling, meant).isTrue();
  }

  private static List<LocatedText> scalars(Tree tree) {
    Mapping root = (Mapping) tree.root();
    Sequence items = (Sequence) root.entry(KEY).orElseThrow().value();
    List<LocatedText> found = new ArrayList<>();
    items.items().forEach(item -> found.add(((Scalar) item).text()));
    return found;
  }

  private static List<String> snakeYaml(String document) {
    List<String> values = new ArrayList<>();
    for (Event event : new Yaml().parse(new StringReader(document))) {
      if (event instanceof ScalarEvent scalar) {
        values.add(scalar.getValue());
      }
    }
    return values.subList(1, values.size() - 2);
  }

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> scalar =
        Arbitraries.oneOf(plain(), singleQuoted(), doubleQuoted(), block("|"), block(">"));
    Arbitrary<String> lineEnd = Arbitraries.of("\n", "\r\n", "\r");
    return Combinators.combine(scalar.list().ofMinSize(1).ofMaxSize(4), lineEnd)
        .as(
            (scalars, end) ->
                (KEY + ":\n  - " + String.join("\n  - ", scalars) + "\nz: 1 # end\n")
                    .replace("\n", end));
  }

  private static Arbitrary<String> words(String characters) {
    return Arbitraries.of(characters.codePoints().mapToObj(Character::toString).toList())
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(list -> String.join("", list));
  }

  /** Words with blanks, folds and empty lines between them; every line is indented by four. */
  private static Arbitrary<String> folded(Arbitrary<String> word) {
    Arbitrary<String> gap =
        Arbitraries.of(" ", "  ", "\n    ", " \n     ", "\n\n    ", "\n \n\n    ");
    return Combinators.combine(
            word, Combinators.combine(gap, word).as(String::concat).list().ofMaxSize(5))
        .as((first, rest) -> first + String.join("", rest));
  }

  private static Arbitrary<String> plain() {
    return folded(words("axz09()/+é中😀\u00A0'\"\\").map(word -> "w" + word));
  }

  private static Arbitrary<String> singleQuoted() {
    Arbitrary<String> piece = Arbitraries.oneOf(words("ab:#-中😀\"\\,[{"), Arbitraries.just("''"));
    return folded(piece).map(body -> "'" + body + "'");
  }

  private static Arbitrary<String> doubleQuoted() {
    Arbitrary<String> escape =
        Arbitraries.of(
            "\\n",
            "\\t",
            "\\\"",
            "\\\\",
            "\\ ",
            "\\x41",
            "\\u4e2d",
            "\\U0001F600",
            "\\_",
            "\\/",
            "x\\\n    ",
            "x \\\n\n      y");
    Arbitrary<String> piece =
        Arbitraries.oneOf(words("ab:#-中😀',[{"), escape.filter(e -> !e.equals("\\/")));
    return folded(piece).map(body -> "\"" + body + "\"");
  }

  private static Arbitrary<String> block(String indicator) {
    Arbitrary<String> line =
        Arbitraries.oneOf(words("ab:#-'\"\\中😀 "), Arbitraries.of("", "  deeper", "\ttab", "x  "));
    Arbitrary<String> chomping = Arbitraries.of("", "-", "+", "2", "2-", "+2", " # note");
    return Combinators.combine(chomping, line.list().ofMaxSize(5), Arbitraries.of("", "\n", "\n\n"))
        .as(
            (header, lines, tail) ->
                indicator
                    + header
                    + "\n    w"
                    + lines.stream()
                        .map(l -> "\n" + (l.isEmpty() ? "" : "    " + l))
                        .collect(Collectors.joining())
                    + tail);
  }
}
