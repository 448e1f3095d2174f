package io.github.kpi4j.amazonbr.tax;

import io.github.kpi4j.core.value.Rational;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a calculation: what went in, by which rule, and what came out.
 *
 * @param name what is calculated, such as {@code difal}
 * @param inputs what it is calculated from, in the order of the rule
 * @param rate the rate as a ratio, 0.205 for 20.5 %; null where the rule has none
 * @param rule the rule, whose name programs may compare
 * @param bases the rows that the rate and other figures were read from
 * @param rounding how {@code amount} was rounded
 * @param amount what came out, in the unit of the rule: mostly BRL, for effective rates a ratio
 */
public record Step(
    String name,
    List<Input> inputs,
    @Nullable Rational rate,
    Rule rule,
    List<Basis> bases,
    TaxRounding rounding,
    Rational amount) {
  /**
   * Something that went in.
   *
   * @param name such as {@code base}
   * @param amount its value
   */
  public record Input(String name, Rational amount) {
    @Override
    public String toString() {
      return name + " " + amount;
    }
  }

  /**
   * Keeps its own copies.
   *
   * @param name what is calculated
   * @param inputs what it is calculated from
   * @param rate the rate as a ratio, or null
   * @param rule the rule
   * @param bases the rows that figures were read from
   * @param rounding how the amount was rounded
   * @param amount what came out
   */
  public Step {
    inputs = List.copyOf(inputs);
    bases = List.copyOf(bases);
  }

  /**
   * The acts: the rule's own, then those of the rows.
   *
   * @return such as {@code LC 87/1996 art. 13 §1 I; Lei 14.629/2023}
   */
  public String legalBasis() {
    StringBuilder acts = new StringBuilder(rule.legalBasis());
    for (Basis basis : bases) {
      if (!basis.legalBasis().isEmpty()) {
        acts.append("; ").append(basis.legalBasis());
      }
    }
    return acts.toString();
  }

  /**
   * On one line.
   *
   * @return such as {@code icms = 20.5 [base 100, rate 0.205] ICMS_INSIDE (LC 87/1996 art. 13 §1 I;
   *     Lei 14.629/2023)}
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name).append(" = ").append(amount).append(" [");
    for (int i = 0; i < inputs.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(inputs.get(i));
    }
    if (rate != null) {
      text.append(inputs.isEmpty() ? "" : ", ").append("rate ").append(rate);
    }
    return text.append("] ").append(rule).append(" (").append(legalBasis()).append(')').toString();
  }
}
