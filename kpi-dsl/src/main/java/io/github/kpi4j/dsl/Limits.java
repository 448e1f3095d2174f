package io.github.kpi4j.dsl;

/**
 * How much text is read before a diagnostic says that it is too much, so that a hostile or broken
 * file costs neither memory nor time. Every bound is the largest that is still read.
 *
 * @param textBytes bytes of the whole text in UTF-8
 * @param depth maps and lists inside each other; the outermost map counts as 1
 * @param nodes keys, values, maps and lists together
 * @param scalarBytes bytes of one key or value in UTF-8, without quotation marks, escapes and folds
 */
public record Limits(int textBytes, int depth, int nodes, int scalarBytes) {
  /** 1 MiB of text, 32 deep, 50,000 nodes, 8 KiB in one key or value. */
  public static final Limits DEFAULT = new Limits(1 << 20, 32, 50_000, 8 << 10);

  /**
   * Checks that something can be read.
   *
   * @param textBytes bytes of the whole text in UTF-8
   * @param depth maps and lists inside each other
   * @param nodes keys, values, maps and lists together
   * @param scalarBytes bytes of one key or value in UTF-8
   * @throws IllegalArgumentException if one of them is less than 1
   */
  public Limits {
    if (textBytes < 1 || depth < 1 || nodes < 1 || scalarBytes < 1) {
      throw new IllegalArgumentException("a limit below 1");
    }
  }

  /**
   * The same with another bound for the whole text.
   *
   * @param bytes bytes in UTF-8, at least 1
   * @return new limits
   * @throws IllegalArgumentException if {@code bytes} is less than 1
   */
  public Limits withTextBytes(int bytes) {
    return new Limits(bytes, depth, nodes, scalarBytes);
  }

  /**
   * The same with another bound for maps and lists inside each other.
   *
   * @param levels at least 1
   * @return new limits
   * @throws IllegalArgumentException if {@code levels} is less than 1
   */
  public Limits withDepth(int levels) {
    return new Limits(textBytes, levels, nodes, scalarBytes);
  }

  /**
   * The same with another bound for keys, values, maps and lists.
   *
   * @param count at least 1
   * @return new limits
   * @throws IllegalArgumentException if {@code count} is less than 1
   */
  public Limits withNodes(int count) {
    return new Limits(textBytes, depth, count, scalarBytes);
  }

  /**
   * The same with another bound for one key or value.
   *
   * @param bytes bytes in UTF-8, at least 1
   * @return new limits
   * @throws IllegalArgumentException if {@code bytes} is less than 1
   */
  public Limits withScalarBytes(int bytes) {
    return new Limits(textBytes, depth, nodes, bytes);
  }
}
