package io.github.kpi4j.dsl.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.dsl.Limits;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read about each mistake, and where it points; LANGUAGE.md §2. */
public final class MessagesTest {
  public static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments("a: ? b\n", "1:4", "KPI-1010", "`?` cannot stand here."),
        arguments(
            "a: x\u0000\n", "1:5", "KPI-1005", "The character U+0000 (NULL) is not allowed here."),
        arguments(
            "a: 中\u202Ex\n",
            "1:5",
            "KPI-1005",
            "The character U+202E (RIGHT-TO-LEFT OVERRIDE) is not allowed here."),
        arguments(
            "a: 1 # c\u2028b: 2\n",
            "1:9",
            "KPI-1005",
            "The character U+2028 (LINE SEPARATOR) is not allowed here."),
        arguments(
            "a: x\ud83d\n",
            "1:5",
            "KPI-1005",
            "The character U+D83D (HIGH SURROGATES D83D) is not allowed here."),
        arguments(
            "a: \"中\\ud83d\"\n",
            "1:6",
            "KPI-1005",
            "The character U+D83D (HIGH SURROGATES D83D) is not allowed here."),
        arguments(
            "green: >= 90%\n",
            "1:8", "KPI-1011", "A value cannot start with `>` unless it is in quotation marks."),
        arguments(
            "a: {green: > 5, red: 1}\n",
            "1:12",
            "KPI-1011",
            "A value cannot start with `>` unless it is in quotation marks."),
        arguments(
            "a: >5\nb: 1\n",
            "1:4",
            "KPI-1011",
            "A value cannot start with `>` unless it is in quotation marks."),
        arguments(
            "a: | x\n",
            "1:4",
            "KPI-1011",
            "A value cannot start with `|` unless it is in quotation marks."),
        arguments(
            "a: %5\n",
            "1:4", "KPI-1011", "A value cannot start with `%` unless it is in quotation marks."),
        arguments(
            "a: @x\n",
            "1:4",
            "KPI-1011",
            "A value cannot start with `@` unless it is in quotation marks."),
        arguments(
            "a: `x`\n",
            "1:4",
            "KPI-1011",
            "A value cannot start with ``` unless it is in quotation marks."),
        arguments(
            "a: & b\n",
            "1:4",
            "KPI-1011",
            "A value cannot start with `&` unless it is in quotation marks."),
        arguments(
            "a: * 2\n",
            "1:4",
            "KPI-1011",
            "A value cannot start with `*` unless it is in quotation marks."),
        arguments(
            "a: !<b\n",
            "1:4",
            "KPI-1011",
            "A value cannot start with `!` unless it is in quotation marks."),
        arguments("a:\n\tb: 1\n", "2:1", "KPI-1012", "A tab stands here; YAML wants spaces."),
        arguments("a:\t1\n", "1:3", "KPI-1012", "A tab stands here; YAML wants spaces."),
        arguments(
            "中😀: Plan: 2026 # x\n",
            "1:5",
            "KPI-1013",
            "The value `Plan: 2026` holds a colon and a space, which YAML reads as a second key."),
        arguments(
            "a: {b: Plan: 2026, c: 1}\n",
            "1:8",
            "KPI-1013",
            "The value `Plan: 2026` holds a colon and a space, which YAML reads as a second key."),
        arguments(
            "a: 1\nb: \"x\n",
            "2:4",
            "KPI-1014",
            "The quotation mark `\"` is not closed where its text ends."),
        arguments(
            "a: 'x\nb: 'y'\n",
            "1:4",
            "KPI-1014",
            "The quotation mark `'` is not closed where its text ends."),
        arguments("a: {b: 1\nc: 2\n", "1:4", "KPI-1015", "The `{` is not closed before `c`."),
        arguments(
            "a: [1, 2\n", "1:4", "KPI-1015", "The `[` is not closed before the end of the text."),
        arguments("a: [1, 2}\n", "1:4", "KPI-1015", "The `[` is not closed before `}`."),
        arguments(
            "a: 1\n  b: 2\n",
            "2:3",
            "KPI-1016",
            "`b` starts at a depth that fits nothing above it."),
        arguments(
            "a:\n    b: 1\n  c: 2\n",
            "3:3",
            "KPI-1016",
            "`c` starts at a depth that fits nothing above it."),
        arguments(
            "  a: 1\nb: 2\n",
            "2:1",
            "KPI-1016",
            "`b` starts at a depth that fits nothing above it."),
        arguments(
            "a: }\n",
            "1:4",
            "KPI-1017",
            "`}` cannot stand here: nothing that it could close or divide is open."),
        arguments(
            "a: \"x\", b\n",
            "1:7",
            "KPI-1017",
            "`,` cannot stand here: nothing that it could close or divide is open."),
        arguments(
            "a: 'it's'\n", "1:8", "KPI-1018", "`s'` comes after a value that has already ended."),
        arguments(
            "a: [1] [2]\n", "1:8", "KPI-1018", "`[2]` comes after a value that has already ended."),
        arguments("a: \"C:\\dir\"\n", "1:7", "KPI-1019", "`\\d` is not an escape that YAML knows."),
        arguments(
            "a: \"\\UFFFFFFFF\"\n", "1:5", "KPI-1019", "`\\U` is not an escape that YAML knows."),
        arguments("a: \"\\x", "1:5", "KPI-1019", "`\\x` is not an escape that YAML knows."),
        arguments(
            "{a: \"x\" b: 2}\n",
            "1:9",
            "KPI-1020",
            "`b` cannot follow here inside `{ }` or `[ ]`."),
        arguments(
            "{a: Really?}\n", "1:11", "KPI-1020", "`?` cannot follow here inside `{ }` or `[ ]`."),
        arguments(
            "a: 1\ngmv:10\nc: 2\n",
            "2:1",
            "KPI-1021",
            "`gmv:10` is neither a key nor part of the value above."),
        arguments(
            "note: first\nsecond\nc: 2\n",
            "2:1",
            "KPI-1021",
            "`second` is neither a key nor part of the value above."),
        arguments(
            "kpi:1\n", "1:1", "KPI-1021", "`kpi:1` is neither a key nor part of the value above."),
        arguments(
            "a: {b:1}\n", "1:5", "KPI-1021", "`b:1` is neither a key nor part of the value above."),
        arguments("a: - 5\n", "1:4", "KPI-1022", "A list item cannot start here."),
        arguments("a: 1\n- b\n", "2:1", "KPI-1022", "A list item cannot start here."),
        arguments("a: [x, - 2]\n", "1:8", "KPI-1022", "A list item cannot start here."),
        arguments(
            "a: 1\ngmv：10\nc: 2\n",
            "2:4",
            "KPI-1023",
            "`：` looks like `:` but is another character."),
        arguments(
            "gmv：10\nc: 2\n", "1:4", "KPI-1023", "`：` looks like `:` but is another character."),
        arguments(
            "a: {b: 1，c: 2}\n", "1:9", "KPI-1023", "`，` looks like `,` but is another character."),
        arguments("a: {b: 1｝\n", "1:9", "KPI-1023", "`｝` looks like `}` but is another character."),
        arguments(
            "a:\u00A01\nb: 2\n",
            "1:3",
            "KPI-1023",
            "`U+00A0` looks like `space` but is another character."),
        arguments("a: 1\nb: 2\na: 3\n", "3:1", "KPI-1030", "The key `a` is already on line 1."),
        arguments(
            "\u00E7: 1\nc\u0327: 2\n",
            "2:1",
            "KPI-1030",
            "The key `c\u0327` is already on line 1."),
        arguments(
            "a: &b 5\n", "1:4", "KPI-1031", "`&b` is a YAML anchor, and contracts have none."),
        arguments("a: *b\n", "1:4", "KPI-1032", "`*b` is a YAML alias, and contracts have none."),
        arguments(
            "a: !!str 5\n", "1:4", "KPI-1033", "`!!str` is a YAML tag, and contracts have none."),
        arguments(
            "a: !urgent\n", "1:4", "KPI-1033", "`!urgent` is a YAML tag, and contracts have none."),
        arguments(
            "a: !x!y 5\n", "1:4", "KPI-1033", "`!x!y` is a YAML tag, and contracts have none."),
        arguments(
            "<<: {a: 1}\n",
            "1:1",
            "KPI-1034",
            "`<<` is YAML's merge key, and contracts have none."),
        arguments(
            "%YAML 1.1\n---\na: 1\n",
            "1:1", "KPI-1035", "`%YAML 1.1` is a YAML directive, and contracts have none."),
        arguments(
            "# c\n%x\n---\na: 1\n",
            "2:1", "KPI-1035", "`%x` is a YAML directive, and contracts have none."),
        arguments(
            "a: 1\n%gmv\n",
            "2:1", "KPI-1035", "`%gmv` is a YAML directive, and contracts have none."),
        arguments(
            "a: 1\n---\nb: 2\n",
            "2:1",
            "KPI-1036",
            "A second document starts here; a contract is one."),
        arguments(
            "a: 1\n...\nb: 2\n",
            "3:1",
            "KPI-1036",
            "A second document starts here; a contract is one."),
        arguments("{[a]: 2}\n", "1:2", "KPI-1037", "A map or a list cannot be a key."),
        arguments("? {b: 1}\n: 2\n", "1:3", "KPI-1037", "A map or a list cannot be a key."),
        arguments("a:\nb: 1\n", "1:1", "KPI-1038", "The key `a` has no value."),
        arguments("a: {b: , c: 1}\n", "1:5", "KPI-1038", "The key `b` has no value."),
        arguments("a: |\nb: 1\n", "1:1", "KPI-1038", "The key `a` has no value."),
        arguments("a:\n  - 1\n  -\n", "3:3", "KPI-1039", "This list item is empty."),
        arguments("a: [1,, 2]\n", "1:7", "KPI-1039", "This list item is empty."),
        arguments("a:\n  - |\n", "2:3", "KPI-1039", "This list item is empty."),
        arguments("a: 1\n: 2\n", "2:1", "KPI-1040", "A value stands here without a key."),
        arguments("{: 2}\n", "1:2", "KPI-1040", "A value stands here without a key."),
        arguments("a: ~\n", "1:4", "KPI-1041", "`~` is not a value."),
        arguments("a: [Null]\n", "1:5", "KPI-1041", "`Null` is not a value."),
        arguments(
            "{weights: actual(gmv, 2025), b: 2}\n",
            "1:11",
            "KPI-1042",
            "The value `actual(gmv, 2025)` was cut into pieces: inside `{ }` and `[ ]` a comma ends"
                + " a value."),
        arguments(
            "{w: clamp(x, 0, 1) > 2}\n",
            "1:5",
            "KPI-1042",
            "The value `clamp(x, 0, 1) > 2` was cut into pieces: inside `{ }` and `[ ]` a comma"
                + " ends a value."),
        arguments(
            "a: [f(x, 1), 2]\n",
            "1:5",
            "KPI-1042",
            "The value `f(x, 1)` was cut into pieces: inside `{ }` and `[ ]` a comma ends a"
                + " value."),
        arguments("", "1:1", "KPI-1043", "There is no contract in this text."),
        arguments("# c\n---\n", "1:1", "KPI-1043", "There is no contract in this text."),
        arguments(
            "- a\n",
            "1:1",
            "KPI-1044",
            "A contract is made of keys with values, and this is a list."),
        arguments(
            "hello\n",
            "1:1",
            "KPI-1044",
            "A contract is made of keys with values, and this is a text."));
  }

  static Stream<Arguments> advice() {
    return Stream.of(
        arguments("green: >= 90%\n", "Did you mean `at least 90%`?"),
        arguments("green: > 5\n", "Did you mean `more than 5`?"),
        arguments("a: %5\n", "Did you mean `5%`?"),
        arguments("a: @x\n", "Did you mean `\"@x\"`?"),
        arguments("a: Plan: 2026\n", "Put the value in quotation marks: `\"Plan: 2026\"`."),
        arguments("a: say \"x: y\"\n", "Put the value in quotation marks: `'say \"x: y\"'`."),
        arguments("kpi:1\n", "Did you mean `kpi: 1`?"),
        arguments("{w: f(1, 2)}\n", "Put it in quotation marks: `\"f(1, 2)\"`."),
        arguments(
            "a: ~\n", "Write `none` or leave the key out; in quotation marks `\"~\"` is a text."),
        arguments("a: [1\n", "Write `]` where it ends, or the comma that is missing inside."),
        arguments("a: \"C:\\d\"\n", "Inside double quotes write `\\\\` for a backslash."));
  }

  private static Diagnostic only(String yaml) {
    Tree tree = YamlReader.read(Source.of("c.yaml", yaml), Limits.DEFAULT);
    assertThat(tree.diagnostics()).hasSize(1);
    return tree.diagnostics().get(0);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsNamedWhereItIs(String yaml, String place, String code, String sentence) {
    assertThat(only(yaml)).hasToString("c.yaml:" + place + ": error[" + code + "]: " + sentence);
  }

  @ParameterizedTest
  @MethodSource("advice")
  void theFirstAdviceCanBePasted(String yaml, String advice) {
    assertThat(DiagnosticText.of(Catalogue.ENGLISH).help(only(yaml)).get(0)).isEqualTo(advice);
  }

  @Test
  void everyMistakeOfTextHasItsCase() {
    Set<String> cases =
        mistakes().map(c -> (String) c.get()[2]).collect(Collectors.toCollection(TreeSet::new));
    Set<String> limits = Set.of("KPI-1001", "KPI-1002", "KPI-1003", "KPI-1004");
    String libraries = "KPI-1050";
    assertThat(Arrays.stream(Code.values()).map(Code::id))
        .filteredOn(id -> id.startsWith("KPI-1") && !limits.contains(id) && !id.equals(libraries))
        .allMatch(cases::contains);
  }
}
