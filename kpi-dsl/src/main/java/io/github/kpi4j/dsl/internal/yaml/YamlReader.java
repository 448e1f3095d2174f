package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.diagnostic.UsedLibrary;
import io.github.kpi4j.core.draft.Broken;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.dsl.Limits;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;

/**
 * Reads YAML text into a located tree. Uses SnakeYAML's events only: they come from a loop and not
 * from a recursion, so the depth of a text is bounded by {@link Limits} and not by the stack, and
 * nothing in a text becomes an object of a class that it names.
 */
public final class YamlReader {
  private static final UsedLibrary SNAKE_YAML =
      new UsedLibrary("SnakeYAML", "org.yaml", "snakeyaml", "1.32");

  private YamlReader() {}

  /**
   * Reads a text. Problems other than errors of syntax and exceeded limits do not end the reading,
   * so they are all found in one run.
   *
   * @param source the text
   * @param limits how much to read
   * @return the tree and what is wrong with it; never throws for the text's sake
   */
  public static Tree read(Source source, Limits limits) {
    List<Diagnostic> problems = new ArrayList<>();
    Span start = new Span(source, 0, 0);
    int bytes = Utf8.length(source.text());
    if (bytes > limits.textBytes()) {
      problems.add(
          Diagnostic.of(Code.TEXT_TOO_LONG, start)
              .with("found", bytes)
              .with("limit", limits.textBytes()));
      return new Tree(new Broken(start), problems);
    }
    Optional<Diagnostic> old = SNAKE_YAML.problem(start, YamlReader::options, () -> Yaml.class);
    if (old.isPresent()) {
      problems.add(old.get());
      return new Tree(new Broken(start), problems);
    }
    YamlText text = new YamlText(source, AllowedCharacters.clean(source, problems));
    TreeBuilder builder = new TreeBuilder(text, limits, problems);
    if (!readEvents(text, builder, problems)) {
      return new Tree(new Broken(start), problems);
    }
    Node root = builder.root().orElse(new Broken(start));
    Optional<Diagnostic> problem = rootProblem(text, builder.root());
    problem.ifPresent(problems::add);
    return new Tree(problem.isPresent() ? new Broken(root.span()) : root, problems);
  }

  /** Without SnakeYAML's own limit, which came into it last of all that is called. */
  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    return options;
  }

  private static boolean readEvents(YamlText text, TreeBuilder builder, List<Diagnostic> problems) {
    try {
      for (Event event : new Yaml(options()).parse(new StringReader(text.text()))) {
        if (!builder.accept(event)) {
          return false;
        }
      }
      return true;
    } catch (YAMLException | NumberFormatException e) {
      problems.add(SyntaxError.diagnose(text, e, builder));
      return false;
    }
  }

  private static Optional<Diagnostic> rootProblem(YamlText text, Optional<Node> root) {
    if (root.isEmpty()) {
      return Optional.of(Diagnostic.of(Code.EMPTY_TEXT, text.span(0, 0)));
    }
    if (root.get() instanceof Mapping || root.get() instanceof Broken) {
      return Optional.empty();
    }
    Span span = root.get().span();
    Span line = text.span(span.start(), Math.min(text.lineEnd(span.start()), span.end()));
    if (root.get() instanceof Scalar scalar) {
      LocatedText located = scalar.text();
      boolean nearlyKey = Scalars.isPlain(scalar) && MissingColon.find(text, line).isPresent();
      return Optional.of(
          nearlyKey ? MissingColon.problem(text, line) : rootNotMap(located.span(), "@yaml.text"));
    }
    return Optional.of(rootNotMap(line, "@yaml.list"));
  }

  private static Diagnostic rootNotMap(Span span, String found) {
    return Diagnostic.of(Code.ROOT_NOT_MAP, span).with("found", found);
  }
}
