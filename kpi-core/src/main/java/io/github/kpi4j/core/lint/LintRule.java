package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.List;

/**
 * A rule about what a contract had better say. The contract is right as language; the rule carries
 * the experience of people who have signed such a one. Other modules add rules of their trade as
 * services: they {@code provide} this interface.
 */
public interface LintRule {
  /**
   * The name by which a contract allows what the rule warns of.
   *
   * @return such as {@code bonus-cliff}
   */
  String name();

  /**
   * Looks at a contract.
   *
   * @param subject the contract as it was written and as it was understood
   * @return one finding a place, made by {@link LintSubject}; empty where there is nothing to say
   */
  List<Diagnostic> check(LintSubject subject);
}
