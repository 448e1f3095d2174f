package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.List;

/** Anchors and tags in front of a node, which contracts do not have. */
final class NodeProperties {
  private static final char ANCHOR = '&';
  private static final char TAG = '!';
  private static final String ENDS_ANCHOR = ":,[]{}/.*&";

  private NodeProperties() {}

  /** Reports the anchor and the tag that start here and returns where the node itself starts. */
  static int report(YamlText text, int start, List<Diagnostic> problems) {
    int next = start;
    while (text.charAt(next) == ANCHOR || text.charAt(next) == TAG) {
      boolean anchor = text.charAt(next) == ANCHOR;
      int end = next + 1;
      while (!text.isGap(end) && !(anchor && ENDS_ANCHOR.indexOf(text.charAt(end)) >= 0)) {
        end++;
      }
      problems.add(
          Diagnostic.of(anchor ? Code.ANCHOR : Code.TAG, text.span(next, end))
              .with("found", Words.brief(text.text().substring(next, end))));
      next = skipToContent(text, end);
    }
    return next;
  }

  private static int skipToContent(YamlText text, int start) {
    int next = start;
    while (text.isBlank(next) || text.isBreak(next) || startsComment(text, next)) {
      next = text.charAt(next) == '#' ? text.lineEnd(next) : next + 1;
    }
    return next;
  }

  private static boolean startsComment(YamlText text, int offset) {
    return text.charAt(offset) == '#' && text.isGap(offset - 1);
  }
}
