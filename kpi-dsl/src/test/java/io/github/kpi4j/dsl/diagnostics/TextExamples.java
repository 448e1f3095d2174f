package io.github.kpi4j.dsl.diagnostics;

import static java.util.Map.entry;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.TextEdit;
import io.github.kpi4j.dsl.Limits;
import io.github.kpi4j.dsl.internal.yaml.MessagesTest;
import io.github.kpi4j.dsl.internal.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mistakes of YAML, which need no contract around them. */
final class TextExamples {
  /** What mends the first text of {@link MessagesTest} with a code, where its fix does not. */
  private static final Map<String, String> GOOD =
      Map.ofEntries(
          entry("KPI-1005", "a: x\n"),
          entry("KPI-1010", "a: \"? b\"\n"),
          entry("KPI-1014", "a: 1\nb: \"x\"\n"),
          entry("KPI-1015", "a: {b: 1}\nc: 2\n"),
          entry("KPI-1016", "a: 1\nb: 2\n"),
          entry("KPI-1017", "a: \"}\"\n"),
          entry("KPI-1018", "a: \"it's\"\n"),
          entry("KPI-1022", "a: -5\n"),
          entry("KPI-1030", "a: 1\nb: 2\nc: 3\n"),
          entry("KPI-1031", "a: 5\n"),
          entry("KPI-1032", "a: \"*b\"\n"),
          entry("KPI-1033", "a: 5\n"),
          entry("KPI-1034", "a: 1\n"),
          entry("KPI-1036", "a: 1\nb: 2\n"),
          entry("KPI-1037", "{a: 2}\n"),
          entry("KPI-1038", "a: 2\nb: 1\n"),
          entry("KPI-1039", "a:\n  - 1\n  - 2\n"),
          entry("KPI-1040", "a: 1\nb: 2\n"),
          entry("KPI-1041", "a: none\n"),
          entry("KPI-1043", "kpi: 1\n"),
          entry("KPI-1044", "kpi: 1\n"));

  private TextExamples() {}

  static Optional<Example> of(String code) {
    return MessagesTest.mistakes()
        .filter(row -> row.get()[2].equals(code))
        .map(row -> (String) row.get()[0])
        .findFirst()
        .map(
            bad -> {
              String good = GOOD.containsKey(code) ? GOOD.getOrDefault(code, "") : mended(bad);
              return Example.of("As a text", "yaml", bad, good, TextExamples::read);
            });
  }

  private static String mended(String bad) {
    Diagnostic problem = read(bad).get(0);
    return TextEdit.apply(problem.span().source(), problem.fix());
  }

  private static List<Diagnostic> read(String text) {
    return YamlReader.read(Source.of("example", text), Limits.DEFAULT).diagnostics();
  }
}
