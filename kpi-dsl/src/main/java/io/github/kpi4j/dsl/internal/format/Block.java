package io.github.kpi4j.dsl.internal.format;

import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import java.util.regex.Pattern;

/** Texts that are written below a {@code |} or {@code >}, as they stand. */
final class Block {
  private static final Pattern SIGN = Pattern.compile("[|>][-+0-9]*(?:[ \t].*)?");
  private static final Pattern KEEPS = Pattern.compile("[|>][0-9]?\\+.*");
  private static final Pattern COUNTS = Pattern.compile("[|>][-+]?[0-9].*");

  private Block() {}

  static boolean is(Node node) {
    return node instanceof Scalar && SIGN.matcher(sign(node)).matches();
  }

  /** Whether the empty lines behind it are part of the text. */
  static boolean keepsEmptyLines(Node node) {
    return KEEPS.matcher(sign(node)).matches();
  }

  /** Whether a digit says how deep its lines are. */
  static boolean saysDepth(Node node) {
    return COUNTS.matcher(sign(node)).matches();
  }

  private static String sign(Node node) {
    String written = node.span().text();
    int end = written.indexOf('\n');
    return end < 0 ? written : written.substring(0, end);
  }
}
