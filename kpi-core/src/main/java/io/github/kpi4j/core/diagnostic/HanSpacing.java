package io.github.kpi4j.core.diagnostic;

import java.lang.Character.UnicodeScript;

/**
 * The spaces where a Chinese sentence and what fills its gaps meet: one between a character and a
 * Latin letter or a digit, none between two characters. So one sentence reads well whatever fills
 * it: {@code tacos 为 12%} and {@code 广告占比为 12%}, {@code 1 天到 90 天之间}.
 */
final class HanSpacing {
  private HanSpacing() {}

  /** Puts the next part of a sentence behind what there is. */
  static void join(StringBuilder text, String next) {
    int end = text.length() > 0 && text.charAt(text.length() - 1) == ' ' ? 1 : 0;
    int start = next.startsWith(" ") ? 1 : 0;
    if (text.length() == end || next.length() == start) {
      text.append(next);
      return;
    }
    char left = text.charAt(text.length() - end - 1);
    char right = next.charAt(start);
    if (isHan(left) && isHan(right)) {
      text.setLength(text.length() - end);
      text.append(next, start, next.length());
      return;
    }
    boolean apart = end + start > 0;
    boolean meet = isHan(left) ? isWord(right) : isWord(left) && isHan(right);
    if (meet && !apart) {
      text.append(' ');
    }
    text.append(next);
  }

  private static boolean isHan(char sign) {
    return UnicodeScript.of(sign) == UnicodeScript.HAN;
  }

  private static boolean isWord(char sign) {
    return (sign >= '0' && sign <= '9') || UnicodeScript.of(sign) == UnicodeScript.LATIN;
  }
}
