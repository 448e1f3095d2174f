package io.github.kpi4j.cli;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.dsl.KpiContracts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Asks what a contract has to know and writes one. */
@Command(name = "new", mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
  @ParentCommand private @Nullable Kpi program;

  @Mixin private Options options = new Options();

  @Parameters(paramLabel = "CONTRACT", descriptionKey = "help.new_contract")
  private Path file = Path.of("");

  @Option(names = "--yes", descriptionKey = "help.yes")
  private boolean yes;

  @Override
  public Integer call() throws Exception {
    if (Files.exists(file)) {
      throw new Unusable("exists", Map.of("file", file.toString()));
    }
    String text = NewContract.of(yes ? proposed() : asked(), options.locale());
    Validated<CompiledContract> read = KpiContracts.parse(file.toString(), text);
    List<Diagnostic> found = read.diagnostics();
    if (read.value().isEmpty()) {
      // An answer that does not fit its place is shown where it would stand.
      return options.report(found);
    }
    Files.writeString(file, text);
    options.out().println(file);
    return options.report(read.value().get().lint());
  }

  private static Map<String, String> proposed() {
    Map<String, String> answers = new HashMap<>();
    Question.ALL.forEach(question -> answers.put(question.key(), question.otherwise()));
    return answers;
  }

  private Map<String, String> asked() throws IOException {
    Map<String, String> answers = proposed();
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(program).in(), StandardCharsets.UTF_8));
    for (Question question : Question.ALL) {
      String words = question.asked().getOrDefault(options.locale().getLanguage(), "");
      options.err().print(words + " [" + question.otherwise() + "]: ");
      options.err().flush();
      @Nullable String answer = in.readLine();
      if (answer != null && !answer.isBlank()) {
        answers.put(question.key(), answer.strip());
      }
    }
    return answers;
  }
}
