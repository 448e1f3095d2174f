package io.github.kpi4j.dsl.diagnostics;

import static java.util.Map.entry;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.TextEdit;
import io.github.kpi4j.core.diagnostic.Visible;
import java.util.Arrays;
import java.util.Comparator;
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
      Map.ofEntries(
          entry("KPI-1001", "A text of more bytes than the limit, 1 MiB unless said otherwise."),
          entry(
              "KPI-1002",
              "Maps and lists inside each other, more than 32 deep unless said otherwise."),
          entry("KPI-1003", "More than 50 000 keys, values, maps and lists unless said otherwise."),
          entry(
              "KPI-1004",
              "A key or value of more than 8 KiB unless said otherwise; a quotation mark that is"
                  + " closed far below is the usual cause."),
          entry("KPI-1050", "The application brings an old version of a library along."),
          entry("KPI-2011", "More than 10 000 KPIs unless said otherwise."),
          entry(
              "KPI-2106",
              "A KPI judges a metric of a pack that the contract uses, and the contract declares no"
                  + " table for it."),
          entry(
              "KPI-2191",
              "A certificate names an authority, and packs that the contract uses say which there"
                  + " are."),
          entry(
              "KPI-2215",
              "Packs are read from a folder, and `use` names one that lies outside, such as"
                  + " `../house`."),
          entry("KPI-4093", "More than 32 amendments."),
          entry(
              "KPI-4104",
              "A row of `tickets.csv` that says what cannot be, such as a ticket that was answered"
                  + " before it was opened. The other rows count."),
          entry(
              "KPI-5009",
              "A file in another encoding, such as one that a spreadsheet saved as plain “CSV”."),
          entry("KPI-5012", "Rows for a day that `accumulate` was told to close."),
          entry(
              "KPI-5105",
              "A feed’s file that breaks off in the middle, such as JSON whose download was cut."),
          entry(
              "KPI-5112",
              "A table is put together from the columns of several files, and the files for some of"
                  + " its columns are not there."),
          entry(
              "KPI-5113",
              "Files are there, and none of them is of a feed that gives rows of a table of the"
                  + " contract."),
          entry("KPI-5114", "A workbook, and no library on the class path that reads workbooks."),
          entry("KPI-5116", "The same file twice in a folder, under two names."),
          entry("KPI-5117", "Two kinds of file give the same column of a table."),
          entry("KPI-5118", "An amount in another currency than that of the measure it becomes."),
          entry(
              "KPI-5119",
              "A row of a table that is put together from several files, on a day that one of them"
                  + " does not cover."),
          entry("KPI-5122", "Two descriptions of feeds name the same columns under `recognise`."),
          entry(
              "KPI-5125",
              "JSON with an empty list where rows belong, in a feed that says that an empty list"
                  + " means late rows."),
          entry("KPI-5126", "A later file has other figures for the same days or statements."),
          entry(
              "KPI-5127",
              "A feed translates an identifier by a column of another file, and no file has it."),
          entry(
              "KPI-5128",
              "Two feeds give totals of the same thing, such as what advertising cost and what was"
                  + " billed for it."),
          entry("KPI-5130", "A file that says that there are no records."),
          entry("KPI-5131", "A workbook of which more would have to be held than fits."),
          entry(
              "KPI-5133",
              "A gzip or a workbook that unpacks to more than `FeedOptions.unpackedBytes`."),
          entry(
              "KPI-5134",
              "A workbook with a cell in a column that no sheet has, such as `ZZZZZZ1`."),
          entry(
              "KPI-5132",
              "A file with the same columns for several kinds of rows, and neither its name nor a"
                  + " row that says which."),
          entry(
              "KPI-6040", "`StatementJson.read` was given a text that is no JSON of a statement."),
          entry(
              "KPI-6041",
              "`StatementJson.read` was given a statement that was cut or changed by hand."),
          entry("KPI-6042", "`StatementJson.read` was given the statement of another contract."),
          entry(
              "KPI-7004",
              "A target and facts of past periods; `stretch` says how far above the best of them is"
                  + " believed."),
          entry(
              "KPI-7020",
              "A bonus by a metric of a table without `final_after`. The table itself gets"
                  + " KPI-7010."),
          entry("KPI-7099", "Rules of other modules bring sentences of their own."));

  private final ContractExamples contracts = new ContractExamples();
  private final FeedExamples feeds = new FeedExamples();
  private final LintExamples lint = new LintExamples();

  static List<Code> codes() {
    return Arrays.stream(Code.values()).sorted(Comparator.comparing(Code::id)).toList();
  }

  Optional<Example> example(Code code) {
    return Stream.of(
            contracts.of(code.id()),
            TextExamples.of(code.id()),
            FileExamples.of(code.id()),
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
