package io.github.kpi4j.amazonbr.replenishment;

import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Puts the orders of one day into containers, and fills the last one where terms say so. */
final class Loading {
  private final PlanTerms terms;
  private final Budget budget;

  Loading(PlanTerms terms, Budget budget) {
    this.terms = terms;
    this.budget = budget;
  }

  Optional<ContainerLoad> load(List<Draft> drafts, LocalDate day) {
    Optional<Rational> size = terms.main().container();
    List<Draft> loaded =
        drafts.stream().filter(d -> d.units() > 0 && d.lane().equals(terms.main())).toList();
    if (size.isEmpty() || loaded.isEmpty()) {
      return Optional.empty();
    }
    Rational volume = volume(loaded);
    Rational count = volume.dividedBy(size.get());
    long containers =
        count
            .numerator()
            .add(count.denominator())
            .subtract(BigInteger.ONE)
            .divide(count.denominator())
            .longValueExact();
    Rational capacity = size.get().times(Rational.of(containers));
    if (terms.fillContainers()) {
      fill(loaded, capacity.minus(volume), day);
    }
    return Optional.of(
        new ContainerLoad(
            day,
            terms.main().name(),
            containers,
            volume(loaded),
            capacity,
            loaded.stream().map(draft -> draft.state().product().sku()).toList()));
  }

  private static Rational volume(List<Draft> drafts) {
    return drafts.stream().map(Draft::volume).reduce(Rational.ZERO, Rational::plus);
  }

  /** A lot more for whoever will run out first, again and again, until nothing more goes in. */
  private void fill(List<Draft> drafts, Rational space, LocalDate day) {
    Rational room = space;
    Comparator<Candidate> order =
        Comparator.comparing(Candidate::cover)
            .thenComparing(candidate -> candidate.draft().state().product().sku());
    PriorityQueue<Candidate> queue = new PriorityQueue<>(order);
    for (Draft draft : drafts) {
      candidate(draft, day).ifPresent(queue::add);
    }
    while (!queue.isEmpty()) {
      Draft draft = queue.remove().draft();
      long lot = draft.packing().lot();
      Rational takes = draft.state().product().cubicMetres().times(Rational.of(lot));
      if (takes.compareTo(room) <= 0 && budget.allows(draft, lot, day)) {
        room = room.minus(takes);
        draft.fill(day);
        budget.spend(draft, lot, day);
        candidate(draft, day).ifPresent(queue::add);
      }
    }
  }

  /** An order that may take one lot more, and for how many cycles its stock would last before. */
  private Optional<Candidate> candidate(Draft draft, LocalDate day) {
    ItemState state = draft.state();
    LocalDate arrival = day.plusDays(draft.medianDays());
    DateRange cycle = state.forecast(arrival, terms.cycle());
    long demand = state.units(cycle);
    long stock = state.position() + draft.unitsAhead() + draft.units();
    long lot = draft.packing().lot();
    ShelfLimit shelf = state.product().shelf();
    boolean fits =
        demand > 0
            && draft.units() + lot <= draft.mostToKeep()
            && stock + lot <= draft.level() + 2 * demand
            && stock + lot <= shelf.units().orElse(Long.MAX_VALUE)
            && (shelf.days().isEmpty()
                || stock + lot
                    <= state.units(
                        state.forecast(day, draft.medianDays() + shelf.days().getAsInt())));
    return fits ? Optional.of(new Candidate(draft, Rational.of(stock, demand))) : Optional.empty();
  }

  private record Candidate(Draft draft, Rational cover) {}
}
