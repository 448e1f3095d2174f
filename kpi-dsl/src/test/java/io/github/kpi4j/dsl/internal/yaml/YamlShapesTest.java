package io.github.kpi4j.dsl.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.core.draft.Sequence;
import io.github.kpi4j.dsl.Limits;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The awkward scalars and structures of YAML 1.2, one a row: what the language has of YAML is read
 * as YAML says, everything else is refused with its place. Texts stand in quotation marks in what
 * is expected, with {@code ⏎} for a line end and {@code →} for a tab.
 */
class YamlShapesTest {
  /** A text with what it says, or with the place and code of each of its problems. */
  record Row(String text, String expected) {
    @Override
    public String toString() {
      return visible(text) + " ⇒ " + expected;
    }
  }

  private static Row row(String text, String expected) {
    return new Row(text, expected);
  }

  @ParameterizedTest
  @MethodSource({
    "plain",
    "resolved",
    "singleQuoted",
    "doubleQuoted",
    "literal",
    "folded",
    "lists",
    "maps",
    "keys",
    "whiteSpace",
    "documents",
    "refusedParts"
  })
  void isReadAsYamlSaysOrRefusedWithItsPlace(Row row) {
    Tree tree = YamlReader.read(Source.of("shape.yaml", row.text()), Limits.DEFAULT);
    assertThat(said(tree)).isEqualTo(row.expected());
  }

  private static String said(Tree tree) {
    return tree.diagnostics().isEmpty()
        ? said(tree.root())
        : tree.diagnostics().stream()
            .map(d -> d.span().line() + ":" + d.span().column() + " " + d.code())
            .collect(Collectors.joining(", "));
  }

  private static String said(Node node) {
    if (node instanceof Mapping mapping) {
      return mapping.entries().stream()
          .map(entry -> visible(entry.key().text()) + ": " + said(entry.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof Sequence list) {
      return list.items().stream()
          .map(YamlShapesTest::said)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return node instanceof Scalar scalar ? "\"" + visible(scalar.text().text()) + "\"" : "broken";
  }

  private static String visible(String text) {
    return text.replace("\r", "␍").replace("\n", "⏎").replace("\t", "→").replace("\uFEFF", "BOM");
  }

  static Stream<Row> plain() {
    return Stream.of(
        row("a: word", "{a: \"word\"}"),
        row("a: two words  \n", "{a: \"two words\"}"),
        row("a: one\n  two\n", "{a: \"one two\"}"),
        row("a: one\n two\n    three\n", "{a: \"one two three\"}"),
        row("a: one\n\n  two\n", "{a: \"one⏎two\"}"),
        row("a: one\n\n\n  two\n", "{a: \"one⏎⏎two\"}"),
        row("a:\n  one\n  two\n", "{a: \"one two\"}"),
        row("a: b:c", "{a: \"b:c\"}"),
        row("a: http://x.y/z?q=1#f", "{a: \"http://x.y/z?q=1#f\"}"),
        row("a: x#y", "{a: \"x#y\"}"),
        row("a: x #y", "{a: \"x\"}"),
        row("a: x: y", "1:4 COLON_IN_VALUE"),
        row("a: x:", "1:4 COLON_IN_VALUE"),
        row("a: -1", "{a: \"-1\"}"),
        row("a: -x", "{a: \"-x\"}"),
        row("a: :x", "{a: \":x\"}"),
        row("a: ?x", "{a: \"?x\"}"),
        row("a: x, y]", "{a: \"x, y]\"}"),
        row("a: x's \"y\"", "{a: \"x's \"y\"\"}"),
        row("a: 1 - 2", "{a: \"1 - 2\"}"),
        row("a: x\\ny", "{a: \"x\\ny\"}"),
        row("a: one\n  # comment\n  two\n", "3:3 BAD_INDENTATION"),
        row("a: one\ntwo\n", "2:1 MISSING_COLON"),
        row("a: one # c\n  two\n", "2:3 BAD_INDENTATION"),
        row("a: - x", "1:4 MISPLACED_ITEM"),
        row("a: , x", "1:4 UNEXPECTED_MARK"),
        row("a: ] x", "1:4 UNEXPECTED_MARK"),
        row("a: @x", "1:4 RESERVED_START"),
        row("a: `x`", "1:4 RESERVED_START"),
        row("a: %x", "1:4 RESERVED_START"));
  }

  static Stream<Row> resolved() {
    return Stream.of(
        row("a: yes", "{a: \"yes\"}"),
        row("a: off", "{a: \"off\"}"),
        row("a: 0o17", "{a: \"0o17\"}"),
        row("a: 0x1F", "{a: \"0x1F\"}"),
        row("a: 1e3", "{a: \"1e3\"}"),
        row("a: .nan", "{a: \".nan\"}"),
        row("a: 12:30:45", "{a: \"12:30:45\"}"),
        row("a: 2001-12-14t21:59:43.10-05:00", "{a: \"2001-12-14t21:59:43.10-05:00\"}"),
        row("a: +12_000", "{a: \"+12_000\"}"),
        row("a: =", "{a: \"=\"}"),
        row("a: <<", "{a: \"<<\"}"),
        row("a: nullable", "{a: \"nullable\"}"),
        row("a: ~x", "{a: \"~x\"}"),
        row("a: null", "1:4 NULL_VALUE"),
        row("a: Null", "1:4 NULL_VALUE"),
        row("a: NULL", "1:4 NULL_VALUE"),
        row("a: ~", "1:4 NULL_VALUE"),
        row("a: \"null\"", "{a: \"null\"}"),
        row("a:", "1:1 EMPTY_VALUE"),
        row("a: # nothing", "1:1 EMPTY_VALUE"),
        row("a:\nb: 1", "1:1 EMPTY_VALUE"));
  }

  static Stream<Row> singleQuoted() {
    return Stream.of(
        row("a: ''", "{a: \"\"}"),
        row("a: ' x '", "{a: \" x \"}"),
        row("a: 'it''s'", "{a: \"it's\"}"),
        row("a: '''x'''", "{a: \"'x'\"}"),
        row("a: 'x\\ny'", "{a: \"x\\ny\"}"),
        row("a: 'x: y # z'", "{a: \"x: y # z\"}"),
        row("a: 'one\n  two'", "{a: \"one two\"}"),
        row("a: 'one  \n\n  two'", "{a: \"one⏎two\"}"),
        row("a: '\n  x\n  '", "{a: \" x \"}"),
        row("a: 'x' # c", "{a: \"x\"}"),
        row("a: 'x' y", "1:8 TEXT_AFTER_VALUE"),
        row("a: 'x'# c", "1:7 TEXT_AFTER_VALUE"),
        row("a: 'x", "1:4 UNCLOSED_QUOTE"),
        row("a: 'x\nb: 'y'", "1:4 UNCLOSED_QUOTE"));
  }

  static Stream<Row> doubleQuoted() {
    return Stream.of(
        row("a: \"x\\ty\"", "{a: \"x→y\"}"),
        row("a: \"x\\ny\"", "{a: \"x⏎y\"}"),
        row("a: \"\\\"x\\\\\"", "{a: \"\"x\\\"}"),
        row("a: \"\\x41\\u4e2d\\U0001F600\"", "{a: \"A中😀\"}"),
        row("a: \"x\\_y\"", "{a: \"x\u00A0y\"}"),
        row("a: \"x\\/y\"", "1:6 BAD_ESCAPE"),
        row("a: \"one\n  two\"", "{a: \"one two\"}"),
        row("a: \"one \n\n\n  two\"", "{a: \"one⏎⏎two\"}"),
        row("a: \"one\\\n  two\"", "{a: \"onetwo\"}"),
        row("a: \"one \\\n  \\ two\"", "{a: \"one  two\"}"),
        row("a: \"one\\n\n  two\"", "{a: \"one⏎ two\"}"),
        row("a: \"  x\n  \"", "{a: \"  x \"}"),
        row("a: \"x # y: [z]\"", "{a: \"x # y: [z]\"}"),
        row("a: \"x\" # c", "{a: \"x\"}"),
        row("a: \"\\q\"", "1:5 BAD_ESCAPE"),
        row("a: \"\\x4\"", "1:5 BAD_ESCAPE"),
        row("a: \"\\UFFFFFFFF\"", "1:5 BAD_ESCAPE"),
        row("a: \"x\\0\"", "1:6 CHARACTER_NOT_ALLOWED"),
        row("a: \"x\\ey\"", "1:6 CHARACTER_NOT_ALLOWED"),
        row("a: \"x\\Ly\"", "1:6 CHARACTER_NOT_ALLOWED"),
        row("a: \"x\"y", "1:7 TEXT_AFTER_VALUE"),
        row("a: \"x\"# c", "1:7 TEXT_AFTER_VALUE"),
        row("a: \"x", "1:4 UNCLOSED_QUOTE"));
  }

  static Stream<Row> literal() {
    return Stream.of(
        row("a: |\n  x\n", "{a: \"x⏎\"}"),
        row("a: |\n  x\n  y\n\n\nb: 1", "{a: \"x⏎y⏎\", b: \"1\"}"),
        row("a: |-\n  x\n", "{a: \"x\"}"),
        row("a: |+\n  x\n\n\nb: 1", "{a: \"x⏎⏎⏎\", b: \"1\"}"),
        row("a: |\n\n  x\n", "{a: \"⏎x⏎\"}"),
        row("a: |\n  x\n   y\n  z\n", "{a: \"x⏎ y⏎z⏎\"}"),
        row("a: |2\n   x\n", "{a: \" x⏎\"}"),
        row("a: |2-\n   x\n", "{a: \" x\"}"),
        row("a: |-2\n   x\n", "{a: \" x\"}"),
        row("a: | # c\n  x\n", "{a: \"x⏎\"}"),
        row("a: |\n  # no comment\n  x\n", "{a: \"# no comment⏎x⏎\"}"),
        row("a: |\n  x: 'y\n", "{a: \"x: 'y⏎\"}"),
        row("a: |\n  x  \n", "{a: \"x  ⏎\"}"),
        // The end of the text ends its last line.
        row("a: |\n  x", "{a: \"x⏎\"}"),
        row("a: |+\n  x", "{a: \"x⏎\"}"),
        row("a: |-\n  x", "{a: \"x\"}"),
        row("a: |\n  x\n   ", "{a: \"x⏎ ⏎\"}"),
        row("a: |\n  x\n   \n", "{a: \"x⏎ ⏎\"}"),
        row("a: |\n  \tx\n", "{a: \"→x⏎\"}"),
        row("a:\n  - |\n    x\n  - y\n", "{a: [\"x⏎\", \"y\"]}"),
        row("a: |\n x\n# c\nb: 1", "{a: \"x⏎\", b: \"1\"}"),
        row("a: |\nb: 1", "1:1 EMPTY_VALUE"),
        row("a: |\n    x\n  y\n", "3:3 BAD_INDENTATION"),
        row("a: | x", "1:4 RESERVED_START"),
        row("a: |0\n  x", "1:4 RESERVED_START"));
  }

  static Stream<Row> folded() {
    return Stream.of(
        row("a: >\n  one\n  two\n", "{a: \"one two⏎\"}"),
        row("a: >\n  one\n  two", "{a: \"one two⏎\"}"),
        row("a: >-\n  one\n  two\n", "{a: \"one two\"}"),
        row("a: >\n  one\n\n  two\n", "{a: \"one⏎two⏎\"}"),
        row("a: >\n  one\n\n\n  two\n", "{a: \"one⏎⏎two⏎\"}"),
        row("a: >\n  one\n    deep\n  two\n", "{a: \"one⏎  deep⏎two⏎\"}"),
        row("a: >\n  one\n\n    deep\n\n  two\n", "{a: \"one⏎⏎  deep⏎⏎two⏎\"}"),
        row("a: >+\n  one\n\n", "{a: \"one⏎⏎\"}"),
        row("a: >\n\n  one\n", "{a: \"⏎one⏎\"}"),
        row("a: >1\n  x\n", "{a: \" x⏎\"}"),
        row("a: > 5", "1:4 RESERVED_START"),
        row("a: >= 5", "1:4 RESERVED_START"));
  }

  static Stream<Row> lists() {
    return Stream.of(
        row("a:\n- x\n- y\n", "{a: [\"x\", \"y\"]}"),
        row("a:\n  - x\n  - y\nb: 1", "{a: [\"x\", \"y\"], b: \"1\"}"),
        row("a:\n  - - x\n    - y\n  - z\n", "{a: [[\"x\", \"y\"], \"z\"]}"),
        row("a:\n  - b: 1\n    c: 2\n  - b: 3\n", "{a: [{b: \"1\", c: \"2\"}, {b: \"3\"}]}"),
        row("a:\n  -\n    b: 1\n  -   c: 2\n", "{a: [{b: \"1\"}, {c: \"2\"}]}"),
        row("a:\n  - b:\n    - x\n", "{a: [{b: [\"x\"]}]}"),
        row("a:\n  # c\n  - x\n\n  # d\n  - y\n", "{a: [\"x\", \"y\"]}"),
        row("a:\n  - x\n    y\n", "{a: [\"x y\"]}"),
        row("a:\n  - 'x'\n  - [y]\n  - {z: 1}\n", "{a: [\"x\", [\"y\"], {z: \"1\"}]}"),
        row("a: []", "{a: []}"),
        row("a: [x, y]", "{a: [\"x\", \"y\"]}"),
        row("a: [x, y,]", "{a: [\"x\", \"y\"]}"),
        row("a: [\n  x, # c\n  y\n]", "{a: [\"x\", \"y\"]}"),
        row("a: [x,\ny]", "{a: [\"x\", \"y\"]}"),
        row("a: \"x\n\ty\nz\"", "{a: \"x y z\"}"),
        row("a: [[x], [y, z]]", "{a: [[\"x\"], [\"y\", \"z\"]]}"),
        row("a: [x y, 'z, w']", "{a: [\"x y\", \"z, w\"]}"),
        row("a: [x\n  y]", "{a: [\"x y\"]}"),
        row("a: [x: 1, y]", "{a: [{x: \"1\"}, \"y\"]}"),
        row("a: [-1, -x]", "{a: [\"-1\", \"-x\"]}"),
        row("a: [x,, y]", "1:7 EMPTY_ITEM"),
        row("a: [, x]", "1:5 EMPTY_ITEM"),
        row("a: [x, ~]", "1:8 NULL_VALUE"),
        row("a: [x", "1:4 UNCLOSED_BRACKET"),
        row("a: [x]]", "1:7 UNEXPECTED_MARK"),
        row("a: [x] y", "1:8 TEXT_AFTER_VALUE"),
        row("a: [x}", "1:4 UNCLOSED_BRACKET"),
        row("a: [- x]", "1:5 MISPLACED_ITEM"),
        row("a: [-]", "1:5 MISPLACED_ITEM"),
        row("a: [x, -]", "1:8 MISPLACED_ITEM"),
        row("a: [x,\ny\n]", "{a: [\"x\", \"y\"]}"),
        row("a:\n  -\n  - x\n", "2:3 EMPTY_ITEM"),
        row("a:\n  - x\n  b: 1\n", "3:3 BAD_INDENTATION"),
        row("a:\n  b: 1\n  - x\n", "3:3 MISPLACED_ITEM"),
        row("a: x\n- y\n", "2:1 MISPLACED_ITEM"));
  }

  static Stream<Row> maps() {
    return Stream.of(
        row("a: {b: 1, c: 2}", "{a: {b: \"1\", c: \"2\"}}"),
        row("a: {}", "{a: {}}"),
        row("{a: 1}", "{a: \"1\"}"),
        row("a: {b: 1,}", "{a: {b: \"1\"}}"),
        row("a: {\n  b: 1, # c\n  c: 2\n}", "{a: {b: \"1\", c: \"2\"}}"),
        row("a: {\"b\":1, 'c':2}", "{a: {b: \"1\", c: \"2\"}}"),
        row("a: {b: [1, {c: 2}]}", "{a: {b: [\"1\", {c: \"2\"}]}}"),
        row("a: {b: x y, c: x:y}", "{a: {b: \"x y\", c: \"x:y\"}}"),
        row("a: {b: \"x, y\"}", "{a: {b: \"x, y\"}}"),
        row("a: {? b : 1}", "{a: {b: \"1\"}}"),
        row("a:\n  b:\n    c: 1\n  d: 2\n", "{a: {b: {c: \"1\"}, d: \"2\"}}"),
        row("a: {?b: 1}", "1:5 RESERVED_START"),
        row("a: {b: -}", "1:8 MISPLACED_ITEM"),
        row("a: {b:1}", "1:5 MISSING_COLON"),
        row("a: {b}", "1:5 EMPTY_VALUE"),
        row("a: {b: , c: 2}", "1:5 EMPTY_VALUE"),
        row("a: {b: 1, b: 2}", "1:11 DUPLICATE_KEY"),
        row("a: {: x}", "1:5 EMPTY_KEY"),
        row("a: {b: max(1, 2)}", "1:8 COMMA_IN_VALUE"),
        row("a: {b: 1 c: 2}", "1:8 COLON_IN_VALUE"),
        row("a: {b: 1", "1:4 UNCLOSED_BRACKET"),
        row("a: {b: 1}}", "1:10 UNEXPECTED_MARK"),
        row("a: {b: x: y}", "1:8 COLON_IN_VALUE"));
  }

  static Stream<Row> keys() {
    return Stream.of(
        row("a b: 1", "{a b: \"1\"}"),
        row("a : 1", "{a: \"1\"}"),
        row("\"a: b\": 1", "{a: b: \"1\"}"),
        row("'it''s': 1", "{it's: \"1\"}"),
        row("1: x\ntrue: y", "{1: \"x\", true: \"y\"}"),
        row("? a\n: 1", "{a: \"1\"}"),
        row("a#b: 1", "{a#b: \"1\"}"),
        row("-a: 1", "{-a: \"1\"}"),
        row("中文: 1", "{中文: \"1\"}"),
        row("a: 1\na: 2", "2:1 DUPLICATE_KEY"),
        row("\u00E7: 1\nc\u0327: 2", "2:1 DUPLICATE_KEY"),
        row("a: 1\n\"a\": 2", "2:1 DUPLICATE_KEY"),
        row("? a", "1:3 EMPTY_VALUE"),
        row(": 1", "1:1 EMPTY_KEY"),
        row("[a]: 1", "1:1 KEY_NOT_TEXT"),
        row("? {a: 1}\n: 2", "1:3 KEY_NOT_TEXT"),
        row("<<: {b: 1}", "1:1 MERGE_KEY"),
        row("a:1", "1:1 MISSING_COLON"),
        row("a: 1\nb", "2:1 MISSING_COLON"),
        row("a：1", "1:2 LOOKALIKE_CHARACTER"));
  }

  static Stream<Row> whiteSpace() {
    return Stream.of(
        row("  a: 1\n  b: 2", "{a: \"1\", b: \"2\"}"),
        row("a:\tx", "1:3 TAB"),
        row("a: x\ty", "{a: \"x→y\"}"),
        row("a: [\tx\t]", "{a: [\"x\"]}"),
        row("a: 1\r\nb: 2\r\n", "{a: \"1\", b: \"2\"}"),
        row("a: 1\rb: 2\r", "{a: \"1\", b: \"2\"}"),
        row("\uFEFFa: 1", "{a: \"1\"}"),
        row("# c\n\n\na: 1\n\n# d\n", "{a: \"1\"}"),
        row("a: # c\n  b: 1", "{a: {b: \"1\"}}"),
        row("a:\n     b: 1\n     c: 2\nd: 3", "{a: {b: \"1\", c: \"2\"}, d: \"3\"}"),
        row("\ta: 1", "1:1 TAB"),
        row("a:\n\tb: 1", "2:1 TAB"),
        row("a:\n  b: 1\n c: 2", "3:2 BAD_INDENTATION"),
        row(" a: 1\nb: 2", "2:1 BAD_INDENTATION"),
        row("a: 1\n  b: 2", "2:3 BAD_INDENTATION"),
        row("a: x\u0085y", "1:5 CHARACTER_NOT_ALLOWED"),
        row("a: x\u2028y", "1:5 CHARACTER_NOT_ALLOWED"),
        row("a: x\u0007y", "1:5 CHARACTER_NOT_ALLOWED"));
  }

  static Stream<Row> documents() {
    return Stream.of(
        row("---\na: 1", "{a: \"1\"}"),
        row("--- # c\na: 1\n...\n", "{a: \"1\"}"),
        row("a: ---", "{a: \"---\"}"),
        row("a: |\n  ---\n  x\n", "{a: \"---⏎x⏎\"}"),
        row("a: 1\n---\nb: 2", "2:1 SEVERAL_DOCUMENTS"),
        row("a: 1\n---\n", "2:1 SEVERAL_DOCUMENTS"),
        row("a: 1\n...\nb: 2", "3:1 SEVERAL_DOCUMENTS"),
        row("%YAML 1.2\n---\na: 1", "1:1 DIRECTIVE"),
        row("%TAG ! tag:x,2026:\n---\na: 1", "1:1 DIRECTIVE"),
        row("%FOO\n---\na: 1", "1:1 DIRECTIVE"),
        row("", "1:1 EMPTY_TEXT"),
        row("# only a comment", "1:1 EMPTY_TEXT"),
        row("---\n...\n", "1:1 EMPTY_TEXT"),
        row("word", "1:1 ROOT_NOT_MAP"),
        row("- x", "1:1 ROOT_NOT_MAP"),
        row("[x]", "1:1 ROOT_NOT_MAP"),
        row("'x'", "1:1 ROOT_NOT_MAP"));
  }

  static Stream<Row> refusedParts() {
    return Stream.of(
        row("a: &x 1", "1:4 ANCHOR"),
        row("a: &x\n  b: 1", "1:4 ANCHOR"),
        row("&x a: 1", "1:1 ANCHOR"),
        row("a: [&x 1]", "1:5 ANCHOR"),
        row("a: &x 1\nb: *x", "1:4 ANCHOR, 2:4 ALIAS"),
        row("a: *x", "1:4 ALIAS"),
        row("*x : 1", "1:1 ALIAS"),
        row("a: !!str 1", "1:4 TAG"),
        row("a: !x 1", "1:4 TAG"),
        row("a: ! 1", "1:4 TAG"),
        row("a: !<tag:yaml.org,2002:str> 1", "1:4 TAG"),
        row("a: !!map {b: 1}", "1:4 TAG"),
        row("a: !!python/object:x.Y {}", "1:4 TAG"),
        row("!!str a: 1", "1:1 TAG"),
        row("a: &x !!str 1", "1:4 ANCHOR, 1:7 TAG"));
  }
}
