package io.github.kpi4j.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code kpi}. Exit codes: see {@link Exit}. */
@Command(
    name = "kpi",
    mixinStandardHelpOptions = true,
    version = "kpi4j 0.1",
    subcommands = {
      CheckCommand.class,
      LintCommand.class,
      TestCommand.class,
      ExplainCommand.class,
      EvaluateCommand.class,
      SettleCommand.class,
      DiffCommand.class,
      FormatCommand.class,
      SchemaCommand.class,
      NewCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Kpi implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  private final InputStream in;

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      descriptionKey = "help.lang",
      defaultValue = "en",
      scope = ScopeType.INHERIT)
  private Options.Language language = Options.Language.EN;

  private Kpi(InputStream in) {
    this.in = in;
  }

  /** Where answers come from. */
  InputStream in() {
    return in;
  }

  Options.Language language() {
    return language;
  }

  /** Without a command there is nothing to do but to name them. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return Exit.UNUSABLE;
  }

  /**
   * Runs one command and ends with its exit code.
   *
   * @param args the command and its arguments
   */
  public static void main(String[] args) {
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int exit = run(System.in, out, err, CommandLine.Help.Ansi.AUTO.enabled(), args);
    System.exit(exit);
  }

  private static PrintWriter utf8(FileDescriptor to) {
    return new PrintWriter(new FileOutputStream(to), true, StandardCharsets.UTF_8);
  }

  /**
   * Runs one command.
   *
   * @param in where answers to questions come from, in UTF-8
   * @param out where results go
   * @param err where problems and progress go
   * @param terminal whether somebody looks at a terminal, so that colours and progress help
   * @param args the command and its arguments
   * @return the exit code
   */
  static int run(
      InputStream in, PrintWriter out, PrintWriter err, boolean terminal, String... args) {
    Words words = Words.in(args);
    Complaint complaint = new Complaint(words);
    CommandLine line = new CommandLine(new Kpi(in));
    line.setResourceBundle(words.bundle());
    line.setOut(out).setErr(err);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExitCodeExceptionMapper(problem -> Exit.UNUSABLE);
    line.setExecutionExceptionHandler(
        (problem, command, parsed) -> {
          err.println("kpi: " + complaint.of(problem));
          return Exit.UNUSABLE;
        });
    line.setParameterExceptionHandler(
        (problem, arguments) -> {
          err.println("kpi: " + complaint.usage(problem));
          return Exit.UNUSABLE;
        });
    int exit = line.execute(args);
    out.flush();
    err.flush();
    return exit;
  }
}
