package io.github.kpi4j.dsl.diagnostics;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.TextEdit;
import io.github.kpi4j.core.diagnostic.Visible;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page, as the catalogue and the examples make it. */
final class DiagnosticsPage {
  private static final Pattern GAP = Pattern.compile("`?\\{([a-z_]+)\\}`?");

  private static final Map<Character, String> FAMILIES =
      Map.of(
          '1', "Text and YAML",
          '2', "Names and structure",
          '3', "Types and units",
          '4', "Bands, targets, stages, terms and duties",
          '5', "Facts and feeds",
          '6', "Fees and statements",
          '7', "Lint");

  /** How the codes come up that no short text shows. */
  static final Map<String, String> ELSEWHERE =
      Map.of(
          "KPI-1050",
          "The application brings an old version of a library along.",
          "KPI-5114",
          "A workbook, and no library on the class path that reads workbooks.",
          "KPI-5131",
          "A workbook of which more would have to be held than fits: a part, or a single text in"
              + " it, of more than 64 MiB.",
          "KPI-7099",
          "Rules of other modules bring sentences of their own.");

  private final ContractExamples contracts = new ContractExamples();
  private final FeedExamples feeds = new FeedExamples();
  private final LintExamples lint = new LintExamples();
  private final Map<Code, Optional<Example>> examples = new EnumMap<>(Code.class);

  static List<Code> codes() {
    return Arrays.stream(Code.values()).sorted(Comparator.comparing(Code::id)).toList();
  }

  /** Looked for once: each is asked for by several tests. */
  Optional<Example> example(Code code) {
    return examples.computeIfAbsent(code, this::find);
  }

  private Optional<Example> find(Code code) {
    return Stream.of(
            contracts.of(code.id()),
            TextExamples.of(code.id()),
            FileExamples.of(code.id()),
            LimitExamples.of(code.id()),
            PackExamples.of(code.id()),
            DataExamples.of(code.id()),
            StatementExamples.of(code.id()),
            DownloadExamples.of(code.id()),
            BadContractExamples.of(code.id()),
            feeds.of(code),
            lint.of(code))
        .flatMap(Optional::stream)
        .findFirst();
  }

  String text() {
    StringBuilder page = new StringBuilder(introduction());
    char family = ' ';
    for (Code code : codes()) {
      char next = code.id().charAt("KPI-".length());
      if (next != family) {
        family = next;
        page.append("\n## ").append(FAMILIES.getOrDefault(family, "")).append('\n');
      }
      page.append('\n').append(section(code));
    }
    return page.toString();
  }

  private String introduction() {
    return """
    # Diagnostics

    What a message means, code by code. This page is made from the catalogue and from the
    examples that the build runs: the bad one gets exactly its message, the good one does not.
    A code never changes its meaning. Messages exist in English, Portuguese and Chinese;
    `error` refuses a contract or a row, `warning` and `note` do not. *Mended* means that the
    message carries a change of the text that editors and `kpi check --format json` or `sarif`
    can make.

    An example of a contract shows the entries that differ from this one:

    ```yaml
    """
        + contracts.shop()
        + """
        ```

        An example of a file lies beside this contract:

        ```yaml
        """
        + FileExamples.CONTRACT
        + """
        ```

        A file of a feed is read with a small description, which is the good example of KPI-5120.
        Where several files matter, a line with dashes and its name stands before each.
        """;
  }

  private String section(Code code) {
    StringBuilder section = new StringBuilder();
    section.append("### ").append(code.id()).append("\n\n");
    section.append(code.severity().name().toLowerCase(Locale.ROOT)).append(": ");
    section.append(template(code.id()).orElse("…"));
    template(code.id() + ".help").ifPresent(help -> section.append("  \n").append(help));
    section.append("\n\n");
    Optional<Example> example = example(code);
    if (example.isPresent()) {
      section.append(shown(example.get()));
    } else {
      section.append(ELSEWHERE.getOrDefault(code.id(), "")).append('\n');
    }
    return section.toString();
  }

  /** A sentence with its gaps as words in italics. */
  private static Optional<String> template(String key) {
    return Catalogue.ENGLISH
        .find(key, Map.of())
        .map(
            text -> GAP.matcher(text).replaceAll(gap -> "*" + gap.group(1).replace('_', ' ') + "*"))
        .filter(text -> !text.matches("\\*[\\w ]+\\*"));
  }

  private static String shown(Example example) {
    DiagnosticText text = DiagnosticText.of(Catalogue.ENGLISH);
    List<Diagnostic> found = example.bad().read();
    StringBuilder shown = new StringBuilder();
    shown.append(example.bad().where()).append(", bad:\n\n");
    shown.append(block(example, example.bad()));
    shown.append("\n```text\n");
    for (Diagnostic problem : found.stream().limit(1).toList()) {
      Stream.concat(
              Stream.of(text.headline(problem)), text.help(problem).stream().map(h -> " = " + h))
          .map(line -> line.replaceAll("`/[^`]*example\\d+`", "`/shop`"))
          .forEach(line -> shown.append(line).append('\n'));
    }
    shown.append("```\n\n");
    boolean mended = found.stream().anyMatch(problem -> !problem.fix().isEmpty());
    shown.append(example.good().where()).append(mended ? ", good; mended:" : ", good:");
    shown.append("\n\n");
    return shown.append(block(example, example.good())).toString();
  }

  private static String block(Example example, Example.Side side) {
    String visible = side.text().lines().map(Visible::of).collect(Collectors.joining("\n"));
    return "```" + example.format() + "\n" + visible + "\n```\n";
  }

  /** A text with all that its messages can mend. */
  static String mended(String text, List<Diagnostic> found) {
    return found.isEmpty()
        ? text
        : TextEdit.apply(
            found.get(0).span().source(),
            found.stream().flatMap(problem -> problem.fix().stream()).toList());
  }
}
