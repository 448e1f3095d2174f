package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.LocatedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Literal ({@code |}) and folded ({@code >}) scalars, with the digit that gives their indentation
 * and the sign that keeps or drops the line ends behind them.
 */
final class BlockSpelling {
  private static final int NONE = -1;

  private final YamlText text;
  private final Spelling spelling;
  private final boolean folded;
  private final List<Integer> emptyLines = new ArrayList<>();
  private char chomping;
  private int digit;
  private int indent;
  private int next;
  private int column;

  private BlockSpelling(YamlText text, int start) {
    this.text = text;
    this.spelling = new Spelling(text);
    this.folded = text.charAt(start) == '>';
    this.next = start + 1;
  }

  /**
   * Reads a block scalar.
   *
   * @param text the whole text
   * @param start where its {@code |} or {@code >} stands
   * @param parentIndent the column, from 0, of the map or list that it is a value of; -1 for none
   */
  static LocatedText read(YamlText text, int start, int parentIndent) {
    BlockSpelling block = new BlockSpelling(text, start);
    block.header();
    int headerEnd = block.next;
    block.toFirstLine(Math.max(parentIndent + 1, 1));
    int contentEnd = Math.max(block.lines(), headerEnd);
    int end = text.trimmedEnd(headerEnd, contentEnd);
    return block.spelling.locate(start, end, end);
  }

  private void header() {
    while (text.charAt(next) == '+'
        || text.charAt(next) == '-'
        || Character.isDigit(text.charAt(next))) {
      char indicator = text.charAt(next);
      if (Character.isDigit(indicator)) {
        digit = Character.digit(indicator, 10);
      } else {
        chomping = indicator;
      }
      next++;
    }
  }

  private void toFirstLine(int leastIndent) {
    next = text.lineEnd(next);
    if (text.isBreak(next)) {
      next = text.afterBreak(next);
    }
    if (digit > 0) {
      indent = leastIndent + digit - 1;
      skipEmptyLines();
      return;
    }
    int deepest = 0;
    while (text.charAt(next) == ' ' || text.isBreak(next)) {
      if (text.isBreak(next)) {
        emptyLine();
      } else {
        next++;
        column++;
        deepest = Math.max(deepest, column);
      }
    }
    indent = Math.max(leastIndent, deepest);
  }

  /** Reads the lines and returns where the last one ends, 0 if there is none. */
  private int lines() {
    int lineEnd = 0;
    int lineBreak = NONE;
    while (atLine()) {
      addEmptyLines();
      boolean startsWithText = !text.isBlank(next);
      lineEnd = text.lineEnd(next);
      spelling.copy(next, lineEnd);
      next = lineEnd;
      column = NONE;
      lineBreak = text.isBreak(next) ? next : NONE;
      if (lineBreak != NONE) {
        next = text.afterBreak(next);
        column = 0;
      }
      skipEmptyLines();
      if (atLine()) {
        endLine(lineBreak, startsWithText);
        lineBreak = NONE;
      }
    }
    if (chomping != '-' && lineEnd > 0) {
      // The end of the text ends a line too.
      int behind = lineBreak == NONE ? lineEnd : text.afterBreak(lineBreak);
      spelling.add('\n', lineEnd, behind);
    }
    if (chomping == '+') {
      addEmptyLines();
    }
    return lineEnd;
  }

  private boolean atLine() {
    return column == indent && next < text.length();
  }

  private void endLine(int lineBreak, boolean startedWithText) {
    boolean folds = folded && startedWithText && !text.isBlank(next);
    if (!folds) {
      spelling.add('\n', lineBreak, text.afterBreak(lineBreak));
    } else if (emptyLines.isEmpty()) {
      spelling.add(' ', lineBreak, next);
    }
  }

  private void skipEmptyLines() {
    skipIndent();
    while (text.isBreak(next)) {
      emptyLine();
      skipIndent();
    }
  }

  private void skipIndent() {
    while (column < indent && text.charAt(next) == ' ') {
      next++;
      column++;
    }
  }

  private void emptyLine() {
    emptyLines.add(next);
    next = text.afterBreak(next);
    column = 0;
  }

  private void addEmptyLines() {
    emptyLines.forEach(offset -> spelling.add('\n', offset, text.afterBreak(offset)));
    emptyLines.clear();
  }
}
