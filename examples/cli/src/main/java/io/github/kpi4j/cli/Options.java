package io.github.kpi4j.cli;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Severity;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What most commands ask for. */
final class Options {
  /** The languages of all texts. */
  enum Language {
    EN,
    PT,
    ZH;

    Locale locale() {
      return Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
    }
  }

  /** How results are written. */
  enum Format {
    TEXT,
    JSON,
    SARIF
  }

  /** From which severity on the program fails. */
  enum FailOn {
    ERROR,
    WARNING
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      descriptionKey = "help.format",
      defaultValue = "text")
  private Format format = Format.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      descriptionKey = "help.fail_on",
      defaultValue = "error")
  private FailOn failOn = FailOn.ERROR;

  Locale locale() {
    return ((Kpi) command.root().userObject()).language().locale();
  }

  Catalogue catalogue() {
    return Catalogue.of(locale());
  }

  Format format() {
    return format;
  }

  /** Ends the program with its usage if what are no findings are to be written as SARIF. */
  void refuseSarif() {
    if (format == Format.SARIF) {
      throw new Unusable("sarif", Map.of("command", command.name()));
    }
  }

  PrintWriter out() {
    return command.commandLine().getOut();
  }

  PrintWriter err() {
    return command.commandLine().getErr();
  }

  boolean colours() {
    return command.commandLine().getColorScheme().ansi().enabled();
  }

  /** Writes what was found and says how the program ends. */
  int report(List<Diagnostic> found) {
    String text =
        switch (format) {
          case TEXT -> FindingText.of(found, catalogue(), colours());
          case JSON -> FindingJson.of(found, catalogue());
          case SARIF -> Sarif.of(found, catalogue());
        };
    out().print(text);
    return exit(found);
  }

  int exit(List<Diagnostic> found) {
    if (found.stream().anyMatch(d -> d.severity() == Severity.ERROR)) {
      return Exit.FAILED;
    }
    boolean warned = found.stream().anyMatch(d -> d.severity() == Severity.WARNING);
    return warned && failOn == FailOn.WARNING ? Exit.WARNED : Exit.FINE;
  }
}
