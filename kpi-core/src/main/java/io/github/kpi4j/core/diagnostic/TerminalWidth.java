package io.github.kpi4j.core.diagnostic;

/** How many cells of a terminal a text takes: Chinese characters and emoji take two. */
public final class TerminalWidth {
  private TerminalWidth() {}

  /**
   * The width of a text.
   *
   * @param text any text on one line
   * @return the number of cells
   */
  public static int of(String text) {
    return text.codePoints().map(TerminalWidth::of).sum();
  }

  static int of(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  // The blocks that Unicode's East Asian Width calls W or F and that contracts meet: CJK symbols,
  // kana, ideographs, hangul, full-width forms, emoji.
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
