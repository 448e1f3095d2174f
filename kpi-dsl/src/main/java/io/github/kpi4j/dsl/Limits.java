package io.github.kpi4j.dsl;

import io.github.kpi4j.core.draft.Bounds;

/**
 * How much is read and calculated before a diagnostic or a reason says that it is too much, so that
 * a hostile or broken file costs neither memory nor time. Every bound is the largest that is still
 * accepted.
 *
 * <pre>{@code
 * Limits small = Limits.DEFAULT.withTextBytes(64 << 10).withKpis(100).withFormulaDepth(20);
 * KpiContracts.parse(name, text, small, packs);
 * }</pre>
 *
 * @param textBytes bytes of the whole text in UTF-8
 * @param depth maps and lists inside each other; the outermost map counts as 1
 * @param nodes keys, values, maps and lists together
 * @param scalarBytes bytes of one key or value in UTF-8, without quotation marks, escapes and folds
 * @param formulaDepth levels of a formula, also through the metrics it uses; at most 250
 * @param kpis KPIs of the contract
 * @param valueBits bits of the larger of numerator and denominator of a value, at least 64; one
 *     that needs more is missing, with that reason
 */
public record Limits(
    int textBytes,
    int depth,
    int nodes,
    int scalarBytes,
    int formulaDepth,
    int kpis,
    int valueBits) {
  /**
   * 1 MiB of text, 32 deep, 50,000 nodes, 8 KiB in one key or value; formulas of 100 levels, 10,000
   * KPIs, values of 4,096 bits.
   */
  public static final Limits DEFAULT =
      new Limits(
          1 << 20,
          32,
          50_000,
          8 << 10,
          Bounds.DEFAULT.formulaDepth(),
          Bounds.DEFAULT.kpis(),
          Bounds.DEFAULT.valueBits());

  /**
   * Checks that something can be read.
   *
   * @param textBytes bytes of the whole text in UTF-8
   * @param depth maps and lists inside each other
   * @param nodes keys, values, maps and lists together
   * @param scalarBytes bytes of one key or value in UTF-8
   * @param formulaDepth levels of a formula
   * @param kpis KPIs of the contract
   * @param valueBits bits of a value
   * @throws IllegalArgumentException if one of them is less than 1, or as {@link Bounds}
   */
  public Limits {
    if (textBytes < 1 || depth < 1 || nodes < 1 || scalarBytes < 1) {
      throw new IllegalArgumentException("a limit below 1");
    }
    // What bounds refuse is refused here and not later.
    kpis = new Bounds(formulaDepth, kpis, valueBits).kpis();
  }

  /**
   * Those of the contract itself, once its text has been read.
   *
   * @return the last three
   */
  public Bounds bounds() {
    return new Bounds(formulaDepth, kpis, valueBits);
  }

  /**
   * The same with another bound for the whole text.
   *
   * @param bytes bytes in UTF-8, at least 1
   * @return new limits
   * @throws IllegalArgumentException if {@code bytes} is less than 1
   */
  public Limits withTextBytes(int bytes) {
    return new Limits(bytes, depth, nodes, scalarBytes, formulaDepth, kpis, valueBits);
  }

  /**
   * The same with another bound for maps and lists inside each other.
   *
   * @param levels at least 1
   * @return new limits
   * @throws IllegalArgumentException if {@code levels} is less than 1
   */
  public Limits withDepth(int levels) {
    return new Limits(textBytes, levels, nodes, scalarBytes, formulaDepth, kpis, valueBits);
  }

  /**
   * The same with another bound for keys, values, maps and lists.
   *
   * @param count at least 1
   * @return new limits
   * @throws IllegalArgumentException if {@code count} is less than 1
   */
  public Limits withNodes(int count) {
    return new Limits(textBytes, depth, count, scalarBytes, formulaDepth, kpis, valueBits);
  }

  /**
   * The same with another bound for one key or value.
   *
   * @param bytes bytes in UTF-8, at least 1
   * @return new limits
   * @throws IllegalArgumentException if {@code bytes} is less than 1
   */
  public Limits withScalarBytes(int bytes) {
    return new Limits(textBytes, depth, nodes, bytes, formulaDepth, kpis, valueBits);
  }

  /**
   * The same with another bound for the depth of formulas.
   *
   * @param levels from 1 to 250
   * @return new limits
   * @throws IllegalArgumentException if {@code levels} is less or more
   */
  public Limits withFormulaDepth(int levels) {
    return new Limits(textBytes, depth, nodes, scalarBytes, levels, kpis, valueBits);
  }

  /**
   * The same with another bound for KPIs.
   *
   * @param count at least 1
   * @return new limits
   * @throws IllegalArgumentException if {@code count} is less than 1
   */
  public Limits withKpis(int count) {
    return new Limits(textBytes, depth, nodes, scalarBytes, formulaDepth, count, valueBits);
  }

  /**
   * The same with another bound for the size of values.
   *
   * @param bits at least 64
   * @return new limits
   * @throws IllegalArgumentException if {@code bits} is less than 64
   */
  public Limits withValueBits(int bits) {
    return new Limits(textBytes, depth, nodes, scalarBytes, formulaDepth, kpis, bits);
  }
}
