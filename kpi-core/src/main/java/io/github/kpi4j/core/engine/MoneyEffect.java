package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.settlement.StatementChange;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import java.util.ArrayList;
import java.util.List;

/** What other terms or other facts come to in money, period by period. */
public final class MoneyEffect {
  private MoneyEffect() {}

  /**
   * What another version of a contract would have cost.
   *
   * @param before the contract as it is
   * @param after another version, over the same tables and in the same currency
   * @param facts the facts to settle on
   * @param periods the periods, in order; each is settled after those before it
   * @param asOf the day at whose end is looked
   * @return one change a period, with the difference of each line
   * @throws IllegalArgumentException as {@link CompiledContract#settle(FactSet, Period, AsOf,
   *     List)} and {@link StatementChange#of}
   */
  public static List<StatementChange> of(
      CompiledContract before,
      CompiledContract after,
      FactSet facts,
      List<Period> periods,
      AsOf asOf) {
    return changes(
        statements(before, facts, periods, asOf), statements(after, facts, periods, asOf));
  }

  /**
   * What a contract would have cost on other facts.
   *
   * @param contract the contract
   * @param scenario what is supposed of the facts
   * @param facts the facts as they are
   * @param periods the periods, in order; each is settled after those before it
   * @param asOf the day at whose end is looked
   * @return one change a period, with the difference of each line
   * @throws IllegalArgumentException as {@link CompiledContract#settle(FactSet, Period, AsOf,
   *     List)} and {@link Scenario#of(FactSet)}
   */
  public static List<StatementChange> of(
      CompiledContract contract,
      Scenario scenario,
      FactSet facts,
      List<Period> periods,
      AsOf asOf) {
    return changes(
        statements(contract, facts, periods, asOf),
        statements(contract, scenario.of(facts), periods, asOf));
  }

  private static List<Statement> statements(
      CompiledContract contract, FactSet facts, List<Period> periods, AsOf asOf) {
    List<Statement> statements = new ArrayList<>();
    for (Period period : periods) {
      statements.add(contract.settle(facts, period, asOf, statements));
    }
    return statements;
  }

  private static List<StatementChange> changes(List<Statement> before, List<Statement> after) {
    List<StatementChange> changes = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      changes.add(StatementChange.of(before.get(i), after.get(i)));
    }
    return changes;
  }
}
