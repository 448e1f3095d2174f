package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A term behind a number sign: whoever reads the page sees it, and it does not count. Contracts
 * that are built in Java have no comments.
 */
final class CommentedTerm implements LintRule {
  private static final Pattern TERM =
      Pattern.compile("(?m)^[ \t]*(#+[ \t]*(?:- (?:\\{ *)?)?([a-z][a-z0-9_]*):[ \t]+\\S.*)$");

  @Override
  public String name() {
    return "commented-term";
  }

  @Override
  public List<Diagnostic> check(LintSubject subject) {
    Source source = subject.root().span().source();
    List<Span> texts = new ArrayList<>();
    addTexts(subject.root(), source, texts);
    List<Diagnostic> found = new ArrayList<>();
    Matcher term = TERM.matcher(source.text());
    while (term.find()) {
      int start = term.start(1);
      // A line of a text that is written over several is no comment.
      if (texts.stream().noneMatch(text -> text.start() <= start && start < text.end())) {
        found.add(
            Diagnostic.of(
                    Code.COMMENTED_TERM,
                    new Span(source, start, term.start(1) + term.group(1).stripTrailing().length()))
                .with("lint", name())
                .with("at", term.group(2))
                .with("term", term.group(2)));
      }
    }
    return found;
  }

  private static void addTexts(Node node, Source source, List<Span> texts) {
    if (node instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> addTexts(entry.value(), source, texts));
    } else if (node instanceof Sequence list) {
      list.items().forEach(item -> addTexts(item, source, texts));
    } else if (node.span().source() == source) {
      texts.add(node.span());
    }
  }
}
