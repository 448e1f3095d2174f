package io.github.kpi4j.dsl.internal.format;

import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Sequence;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * How deep each line of a text should begin. Keys stand at the depth of their map, dashes at that
 * of their list, which is two deeper than the key above it; lines that go on with a value stand two
 * deeper than its key, those inside brackets move with the line of the bracket.
 */
final class Depths {
  private static final int STEP = 2;
  private static final int UNSET = -1;

  private final Source source;
  private final String text;
  private final int[] depths;
  // Lines that something of its own begins on; others go on with something.
  private final BitSet begun = new BitSet();
  private final TreeMap<Integer, Integer> gaps = new TreeMap<>();
  private boolean known = true;

  private Depths(Source source) {
    this.source = source;
    this.text = source.text();
    this.depths = new int[(int) text.lines().count()];
    Arrays.fill(depths, UNSET);
  }

  static Depths of(Source source, Node root) {
    Depths depths = new Depths(source);
    depths.place(root, 0);
    return depths;
  }

  /** How many blanks a line begins with. */
  static int leading(String line) {
    int end = 0;
    while (end < line.length() && " \t".indexOf(line.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  /** False if something stands where no depth can be told. */
  boolean isKnown() {
    return known;
  }

  int lines() {
    return depths.length;
  }

  /** Whether a line, from 0, is no comment, empty or a sign between documents. */
  boolean isSet(int line) {
    return depths[line] != UNSET;
  }

  boolean isBegun(int line) {
    return begun.get(line);
  }

  int depth(int line) {
    return depths[line];
  }

  /** Blanks after dashes, from the first to after the last, the later ones first. */
  Map<Integer, Integer> gaps(int start, int end) {
    return gaps.subMap(start, true, end, false).descendingMap();
  }

  private void place(Node node, int depth) {
    if (isFlow(node)) {
      moveWithFirst(node.span());
    } else if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        int key = entry.key().span().start();
        begin(key, depth);
        inner(entry.value(), key, depth + STEP);
      }
    } else if (node instanceof Sequence list) {
      for (Node item : list.items()) {
        int start = item.span().start();
        int dash = dashBefore(start);
        begin(dash, depth);
        if (line(start) == line(dash)) {
          gaps.put(dash + 1, start);
        }
        inner(item, dash, depth + STEP);
      }
    } else if (Block.is(node)) {
      moveBlock(node, depth);
    } else {
      for (int i = line(node.span().start()) + 1; i <= line(node.span().end()); i++) {
        depths[i] = source.lineText(i + 1).isBlank() ? UNSET : depth;
      }
    }
  }

  /** What belongs to a key or a dash, on its line or below. */
  private void inner(Node node, int outer, int depth) {
    int start = node.span().start();
    boolean block = isCollection(node) && !isFlow(node);
    if (!block && line(start) > line(outer)) {
      begin(start, depth);
    }
    place(node, depth);
  }

  private static boolean isCollection(Node node) {
    return node instanceof Mapping || node instanceof Sequence;
  }

  private boolean isFlow(Node node) {
    return isCollection(node) && "{[".indexOf(charAt(node.span().start())) >= 0;
  }

  private char charAt(int offset) {
    return offset >= 0 && offset < text.length() ? text.charAt(offset) : ' ';
  }

  private int line(int offset) {
    return source.line(Math.max(0, offset)) - 1;
  }

  /** The dash of an item; where there is none right before it, such as behind a comment, -1. */
  private int dashBefore(int start) {
    int at = start - 1;
    while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at < start - 1 && charAt(at) == '-' ? at : UNSET;
  }

  /** A line begins here at a depth, unless this stands behind the dash that begins it. */
  private void begin(int offset, int depth) {
    int start = source.lineStart(line(offset) + 1);
    String before = offset < 0 ? "?" : text.substring(start, offset);
    if (before.isBlank()) {
      depths[line(offset)] = depth;
      begun.set(line(offset));
    } else {
      known &= before.stripTrailing().endsWith("-") && isOnlyDashes(before);
    }
  }

  private static boolean isOnlyDashes(String before) {
    return before.chars().allMatch(c -> c == '-' || c == ' ' || c == '\t');
  }

  private void moveWithFirst(Span span) {
    int first = line(span.start());
    int by = isSet(first) ? depths[first] - leading(source.lineText(first + 1)) : 0;
    for (int i = first + 1; i <= line(span.end() - 1); i++) {
      String written = source.lineText(i + 1);
      depths[i] = written.isBlank() ? UNSET : Math.max(0, leading(written) + by);
    }
  }

  /** Where a digit says how deep the lines of a text are, they stay that deep below the key. */
  private void moveBlock(Node node, int depth) {
    int first = line(node.span().start());
    int last = line(node.span().end() - 1);
    int content = UNSET;
    for (int i = first + 1; i <= last && content == UNSET; i++) {
      String written = source.lineText(i + 1);
      content = written.isBlank() ? UNSET : leading(written);
    }
    int by = depth - content;
    if (Block.saysDepth(node)) {
      by = isSet(first) ? depths[first] - leading(source.lineText(first + 1)) : 0;
      content = 0;
    }
    for (int i = first + 1; i <= last; i++) {
      String written = source.lineText(i + 1);
      boolean nothing = written.isBlank() && leading(written) <= content;
      depths[i] = nothing ? 0 : Math.max(0, leading(written) + by);
    }
  }
}
