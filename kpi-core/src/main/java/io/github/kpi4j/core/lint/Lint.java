package io.github.kpi4j.core.lint;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.NearNames;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Mapping.Entry;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All rules, and what a contract allows of what they find. */
public final class Lint {
  private static final List<LintRule> OWN =
      List.of(
          new ProfitBlind(),
          new OneStageTarget(),
          new InfeasibleTarget(),
          new ExitClause(),
          new DataOwner(),
          new DataReuse(),
          new Finality(),
          new Freshness(),
          new Backup(),
          new ServiceLevel(),
          new Approval(),
          new SmallProposals(),
          new Responsibilities(),
          new RegulatedGoods(),
          new Reporting(),
          new FeeCurrency(),
          new KpiNeverScored(),
          new MetricNeverUsed(),
          new ProvisionalBonus(),
          new BonusCliff(),
          new GrossCommission(),
          new ZeroDenominator(),
          new SmallSample(),
          new UnlikelyShare(),
          new UnknownRecipient(),
          new CommentedTerm());

  private final List<LintRule> rules;

  private Lint(List<LintRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * The rules of this library and those that modules beside it bring as services.
   *
   * @return all rules
   */
  public static Lint withServices() {
    return of(
        ServiceLoader.load(LintRule.class, Lint.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList());
  }

  /**
   * The rules of this library and others.
   *
   * @param more rules of a trade
   * @return all of them
   */
  public static Lint of(List<LintRule> more) {
    return new Lint(Stream.concat(OWN.stream(), more.stream()).toList());
  }

  /**
   * The names by which contracts allow what the rules find.
   *
   * @return in the order of the rules
   */
  public List<String> names() {
    return rules.stream().map(LintRule::name).toList();
  }

  /**
   * Looks at a contract.
   *
   * @param subject the contract
   * @return what is found and not allowed, and what is allowed without being found; sorted
   */
  public List<Diagnostic> check(LintSubject subject) {
    List<Diagnostic> found = new ArrayList<>();
    rules.forEach(rule -> found.addAll(rule.check(subject)));
    List<Diagnostic> left = new ArrayList<>(found);
    for (Node item : subject.items("allow")) {
      if (item instanceof Mapping allowed) {
        String name = text(allowed, "lint");
        String at = text(allowed, "at");
        boolean any =
            left.removeIf(
                finding ->
                    LintSubject.rule(finding).equals(name)
                        && (at.isEmpty() || LintSubject.at(finding).equals(at)));
        if (!any && found.stream().noneMatch(finding -> LintSubject.rule(finding).equals(name))) {
          left.add(unused(allowed, name));
        } else if (!any) {
          left.add(unused(allowed, name + " " + at));
        }
      }
    }
    return left.stream().sorted().toList();
  }

  private Diagnostic unused(Mapping allowed, String name) {
    TreeSet<String> known = new TreeSet<>(names());
    return Diagnostic.of(
            Code.ALLOWS_NOTHING,
            allowed.entry("lint").map(entry -> entry.value().span()).orElse(allowed.span()))
        .with("name", name)
        .with("known", String.join(", ", known))
        .respelt(known.contains(name) ? List.of() : NearNames.of(name, known));
  }

  private static String text(Mapping keys, String key) {
    return keys.entry(key)
        .map(Entry::value)
        .filter(Scalar.class::isInstance)
        .map(value -> ((Scalar) value).text().text())
        .orElse("");
  }
}
