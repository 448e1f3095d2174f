package io.github.kpi4j.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the program says when it cannot do what it was asked, in the language of the arguments. */
final class Complaint {
  private final Words words;

  Complaint(Words words) {
    this.words = words;
  }

  String of(Exception problem) {
    if (problem instanceof Unusable unusable) {
      return unusable.in(words);
    }
    if (problem instanceof NoSuchFileException missing) {
      return words.text("problem.no_file", Map.of("file", missing.getFile()));
    }
    if (problem instanceof CharacterCodingException) {
      return words.text("problem.not_utf8");
    }
    return problem instanceof IOException || problem instanceof IllegalArgumentException
        ? String.valueOf(problem.getMessage())
        : problem.toString();
  }

  /** What is wrong with the arguments, and where to look. */
  String usage(ParameterException problem) {
    return what(problem) + "\n" + words.text("problem.help");
  }

  private String what(ParameterException problem) {
    if (problem instanceof MissingParameterException missing) {
      return words.text(
          "problem.missing",
          Map.of("names", names(missing.getMissing().stream().map(Complaint::name))));
    }
    if (problem instanceof UnmatchedArgumentException unknown) {
      String what =
          words.text(
              "problem.unknown", Map.of("names", names(unknown.getUnmatched().stream().limit(1))));
      List<String> near = unknown.getSuggestions();
      return near.isEmpty()
          ? what
          : what + " " + words.text("problem.near", Map.of("names", names(near.stream())));
    }
    return problem.getArgSpec() != null && problem.getValue() != null
        ? words.text(
            "problem.value",
            Map.of("name", name(problem.getArgSpec()), "value", problem.getValue()))
        : String.valueOf(problem.getMessage());
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String names(Stream<String> names) {
    return names.map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }
}
