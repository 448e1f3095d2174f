package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.draft.Broken;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.dsl.Limits;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;

/** Makes the tree of the events, one after the other, with a stack of its own. */
final class TreeBuilder {
  private static final Set<String> NULLS = Set.of("null", "Null", "NULL", "~");

  private final YamlText text;
  private final Limits limits;
  private final List<Diagnostic> problems;
  private final Deque<OpenNode> open = new ArrayDeque<>();
  private final OpenDocument document = new OpenDocument();
  private int nodes;
  private int readTo;
  private int documentEnd;

  // The last scalar that runs over several lines in quotation marks.
  private int quoteStart;
  private int quoteEnd;

  TreeBuilder(YamlText text, Limits limits, List<Diagnostic> problems) {
    this.text = text;
    this.limits = limits;
    this.problems = problems;
  }

  /** The outermost node, once all events are in; empty if there is none. */
  Optional<Node> root() {
    return document.root();
  }

  /** Where the innermost bracket or brace that is open stands. */
  OptionalInt openBracket() {
    return open.stream().filter(OpenNode::isBracketed).mapToInt(OpenNode::start).findFirst();
  }

  /** Up to where events have come. */
  int readTo() {
    return readTo;
  }

  /**
   * Where a quotation mark stands that was closed only on the line of {@code offset}, most likely
   * by the mark that should have opened the next text.
   */
  OptionalInt quoteClosedLate(int offset) {
    boolean onThisLine = quoteEnd <= offset && !text.hasBreak(quoteEnd, offset);
    return quoteEnd > 0 && onThisLine ? OptionalInt.of(quoteStart) : OptionalInt.empty();
  }

  /**
   * Takes the next event.
   *
   * @return whether to go on; if not, the reason was reported
   */
  boolean accept(Event event) {
    readTo = text.at(event.getEndMark());
    if (event instanceof DocumentStartEvent start) {
      return startDocument(start);
    }
    if (event instanceof DocumentEndEvent end) {
      documentEnd = text.at(end.getStartMark());
    } else if (event instanceof StreamEndEvent) {
      // SnakeYAML passes over directives that no document follows.
      Directives.report(text, documentEnd, text.length(), problems);
    }
    if (event instanceof CollectionEndEvent) {
      add(open.pop().close(readTo));
      return true;
    }
    return !(event instanceof NodeEvent node) || (withinNodes(node) && take(node));
  }

  private boolean startDocument(DocumentStartEvent start) {
    int from = text.at(start.getStartMark());
    if (!open.isEmpty()) {
      problems.add(Diagnostic.of(Code.SEVERAL_DOCUMENTS, text.span(from, readTo)));
      return false;
    }
    open.push(document);
    if (start.getExplicit()) {
      Directives.report(text, from, readTo, problems);
    }
    return true;
  }

  private boolean withinNodes(NodeEvent event) {
    nodes++;
    if (nodes <= limits.nodes()) {
      return true;
    }
    int start = text.at(event.getStartMark());
    problems.add(
        Diagnostic.of(Code.TOO_MANY_NODES, text.span(start, readTo)).with("limit", limits.nodes()));
    return false;
  }

  private boolean take(NodeEvent event) {
    int from = text.at(event.getStartMark());
    if (event instanceof AliasEvent) {
      Span span = text.span(from, readTo);
      problems.add(Diagnostic.of(Code.ALIAS, span).with("found", Words.brief(span.text())));
      add(new Broken(span));
      return true;
    }
    if (event instanceof ScalarEvent scalar) {
      takeScalar(scalar, from);
      return true;
    }
    return !(event instanceof CollectionStartEvent start) || startCollection(start, from);
  }

  private boolean startCollection(CollectionStartEvent event, int from) {
    int start = afterProperties(event, event.getTag(), from);
    if (open.size() > limits.depth()) {
      problems.add(
          Diagnostic.of(Code.NESTED_TOO_DEEP, text.span(start, Math.max(start, readTo)))
              .with("limit", limits.depth()));
      return false;
    }
    open.push(
        event instanceof MappingStartEvent
            ? new OpenMapping(text, problems, start)
            : new OpenSequence(text, problems, start));
    return true;
  }

  private int afterProperties(NodeEvent event, @Nullable String tag, int from) {
    boolean marked = event.getAnchor() != null || tag != null;
    return marked ? NodeProperties.report(text, from, problems) : from;
  }

  private void takeScalar(ScalarEvent event, int from) {
    OpenNode parent = open.element();
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
    int start = afterProperties(event, event.getTag(), from);
    if (plain && event.getValue().isEmpty()) {
      if (start == from) {
        parent.addNothing(from);
      } else {
        parent.add(new Broken(text.span(from, readTo)));
      }
      return;
    }
    LocatedText located = Scalars.read(text, event.getScalarStyle(), start, readTo, parent);
    if (isEmptyBlock(located)) {
      parent.addNothing(start);
      return;
    }
    if (!plain && text.hasBreak(start, located.span().end())) {
      quoteStart = start;
      quoteEnd = located.span().end();
    }
    Optional<Diagnostic> problem = problem(located, plain && !parent.wantsKey());
    problem.ifPresent(problems::add);
    AllowedCharacters.check(located, problems);
    parent.add(problem.isPresent() ? new Broken(located.span()) : new Scalar(located));
  }

  private Optional<Diagnostic> problem(LocatedText located, boolean plainValue) {
    String value = located.text();
    Span span = located.span();
    int bytes = Utf8.length(value);
    if (bytes > limits.scalarBytes()) {
      return Optional.of(
          Diagnostic.of(
                  Code.SCALAR_TOO_LONG,
                  text.span(span.start(), Math.min(text.lineEnd(span.start()), span.end())))
              .with("found", bytes)
              .with("limit", limits.scalarBytes()));
    }
    if (plainValue && NULLS.contains(value)) {
      return Optional.of(Diagnostic.of(Code.NULL_VALUE, span).with("found", value));
    }
    return isComparison(located)
        ? Optional.of(ReservedStart.problem(text, span.start(), false))
        : ScalarEdges.problem(text, located, open.element().isBracketed());
  }

  private boolean isEmptyBlock(LocatedText located) {
    boolean block = "|>".indexOf(text.charAt(located.span().start())) >= 0;
    return block && located.text().isBlank() && !isComparison(located);
  }

  // `>5` is for YAML a folded text that is indented by five, and here an empty one.
  private boolean isComparison(LocatedText located) {
    int start = located.span().start();
    return text.charAt(start) == '>'
        && Character.isDigit(text.charAt(start + 1))
        && located.text().isBlank();
  }

  private void add(Node node) {
    open.element().add(node);
  }
}
