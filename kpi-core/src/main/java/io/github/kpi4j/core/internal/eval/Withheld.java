package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.contract.Party;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.result.Overdue;
import io.github.kpi4j.core.result.Reason;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.result.Standing.Finality;
import io.github.kpi4j.core.value.AsOf;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Says of whom rows are that should be there and are not. Who is judged and paid by rows that it
 * owes itself would win by keeping them back, so what lacks them counts as missed. Rows that the
 * client owes are simply missing: the provider cannot help it.
 */
public final class Withheld {
  private final Map<String, Party> owing = new TreeMap<>();
  private final AsOf asOf;

  /**
   * For one evaluation.
   *
   * @param contract names the parties and the tables that they owe
   * @param asOf the day at whose end it is made
   */
  public Withheld(Contract contract, AsOf asOf) {
    this.asOf = asOf;
    for (TableSchema table : contract.data().tables()) {
      table
          .owedBy()
          .flatMap(contract::party)
          .filter(party -> party.role() == Party.Role.PROVIDER)
          .ifPresent(party -> owing.put(table.name(), party));
    }
  }

  /**
   * Whether a value lacks rows that the provider owes and that are late.
   *
   * @param value a value and what it was calculated from
   * @return who owes what, since when; empty where nothing of that kind is missing
   */
  public Optional<Reason> reason(Explanation value) {
    return owing.isEmpty()
        ? Optional.empty()
        : find(value, Collections.newSetFromMap(new IdentityHashMap<>())).map(this::reason);
  }

  /**
   * How far it can be relied on that something was missed.
   *
   * @param value the standing of the value that lacks rows
   * @return final from the day on which the rows, had they come, could not have changed any more
   */
  public Standing standing(Standing value) {
    boolean over = value.finalFrom().filter(day -> !asOf.day().isBefore(day)).isPresent();
    return new Standing(
        over ? Finality.FINAL : Finality.PARTIAL, value.finalFrom(), value.overdue());
  }

  private Reason reason(Overdue late) {
    return new Reason(
        Reason.Kind.NOT_DELIVERED,
        Map.of(
            "party", Optional.ofNullable(owing.get(late.table())).map(Party::id).orElse(""),
            "table", late.table(),
            "day", late.day().toString(),
            "due", late.due().toString()));
  }

  /** A state that still holds is late as well and yet enough; so only what is partial counts. */
  private Optional<Overdue> find(Explanation value, Set<Explanation> seen) {
    if (!seen.add(value) || value.standing().finality() != Finality.PARTIAL) {
      return Optional.empty();
    }
    return value.rows().isPresent()
        ? value.standing().overdue().stream()
            .filter(late -> owing.containsKey(late.table()))
            .findFirst()
        : value.parts().stream()
            .map(part -> find(part, seen))
            .flatMap(Optional::stream)
            .findFirst();
  }
}
