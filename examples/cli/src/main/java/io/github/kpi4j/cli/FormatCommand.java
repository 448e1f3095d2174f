package io.github.kpi4j.cli;

import io.github.kpi4j.dsl.ContractFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tidies white space; comments and values stay. */
@Command(name = "format", mixinStandardHelpOptions = true)
final class FormatCommand implements Callable<Integer> {
  @Mixin private Options options = new Options();

  @Parameters(paramLabel = "CONTRACT", descriptionKey = "help.contract")
  private Path file = Path.of("");

  @Option(names = "--check", descriptionKey = "help.check")
  private boolean check;

  @Override
  public Integer call() throws Exception {
    String text = Files.readString(file);
    String tidy = ContractFormat.tidy(text);
    if (tidy.equals(text)) {
      return Exit.FINE;
    }
    options.out().println(file);
    if (check) {
      return Exit.FAILED;
    }
    Files.writeString(file, tidy);
    return Exit.FINE;
  }
}
