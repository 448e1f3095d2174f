package io.github.kpi4j.core.internal.ratio;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A formula as one ratio.
 *
 * @param ratio its value where all checks hold
 * @param checks what has to hold, in the order in which the formula meets it, so that the first
 *     that fails is the reason why there is no value
 */
record Normal(Ratio ratio, Set<Check> checks) {
  /** The checks of two parts, the left one's first. */
  static Set<Check> together(Set<Check> left, Set<Check> right) {
    Set<Check> all = new LinkedHashSet<>(left);
    all.addAll(right);
    return all;
  }
}
