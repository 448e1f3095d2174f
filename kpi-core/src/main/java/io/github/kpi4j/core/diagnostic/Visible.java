package io.github.kpi4j.core.diagnostic;

/**
 * Text that is safe to show: characters that would move the cursor, break the line, turn the
 * reading direction or start a terminal's escape sequence are shown as one stand-in each.
 */
public final class Visible {
  private static final String STAND_IN = "\uFFFD";

  private Visible() {}

  /**
   * The text with stand-ins.
   *
   * @param text any text
   * @return the same text where all of it can be shown; a line feed becomes a space, anything else
   *     that cannot be shown U+FFFD
   */
  public static String of(String text) {
    if (text.codePoints().allMatch(Visible::isShown)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int codePoint) {
    if (codePoint == '\n') {
      out.append(' ');
    } else if (isShown(codePoint)) {
      out.appendCodePoint(codePoint);
    } else {
      out.append(STAND_IN);
    }
  }

  private static boolean isShown(int c) {
    boolean turnsDirection = (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E);
    boolean isolates = c >= 0x2066 && c <= 0x2069;
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean breaksLine = c == 0x2028 || c == 0x2029;
    boolean noCharacter = (c & 0xFFFE) == 0xFFFE;
    boolean control = Character.isISOControl(c) && c != '\t';
    return !(control || noCharacter || breaksLine || turnsDirection || isolates || surrogate);
  }
}
