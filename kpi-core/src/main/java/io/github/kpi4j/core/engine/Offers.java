package io.github.kpi4j.core.engine;

import io.github.kpi4j.core.fact.FactScale;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.result.Amount;
import io.github.kpi4j.core.result.Explanation;
import io.github.kpi4j.core.settlement.BreakEven;
import io.github.kpi4j.core.settlement.OfferCost;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Several fee plans on one set of facts: what each would cost, month by month and under different
 * suppositions, and from where on one is cheaper than another. An own team of fixed cost is an
 * offer with nothing but a base fee.
 */
public final class Offers {
  private static final int STEPS = 100;
  private static final Rational STEP = Rational.of(1, 20);
  private static final Rational SMALLEST = Rational.of(1, 10_000);

  private final String currency;
  private final Optional<String> rates;
  private final Map<String, CompiledContract> offers = new LinkedHashMap<>();

  private Offers(String currency, Optional<String> rates) {
    this.currency = currency;
    this.rates = rates;
  }

  /**
   * Offers that are all paid in one currency.
   *
   * @param currency its ISO 4217 code
   * @return no offers yet
   */
  public static Offers in(String currency) {
    return new Offers(currency, Optional.empty());
  }

  /**
   * Offers in several currencies, compared in one.
   *
   * @param currency the ISO 4217 code of the money that whoever compares has
   * @param rates a table of rates, which has rows from each other currency to this one
   * @return no offers yet
   */
  public static Offers in(String currency, String rates) {
    return new Offers(currency, Optional.of(rates));
  }

  /**
   * Adds an offer.
   *
   * @param name who offers
   * @param contract a contract with the offer's fees, over the same tables as those of the others
   * @return these offers
   * @throws IllegalArgumentException if there is one of that name, or it has no fees or other
   *     tables
   */
  public Offers offer(String name, CompiledContract contract) {
    if (contract.contract().fees().isEmpty()) {
      throw new IllegalArgumentException("an offer without fees: " + name);
    }
    offers.values().stream()
        .findFirst()
        .filter(first -> !first.schema().equals(contract.schema()))
        .ifPresent(
            first -> {
              throw new IllegalArgumentException("an offer for other tables: " + name);
            });
    if (offers.putIfAbsent(name, contract) != null) {
      throw new IllegalArgumentException("two offers of one name: " + name);
    }
    return this;
  }

  /**
   * What each offer would cost under each supposition.
   *
   * @param facts the facts as they are
   * @param periods the periods, in order
   * @param asOf the day at whose end is looked
   * @param scenarios what is supposed
   * @return by supposition, and within it by offer
   * @throws IllegalArgumentException as {@link CompiledContract#settle(FactSet, Period, AsOf,
   *     List)}
   */
  public List<OfferCost> costs(
      FactSet facts, List<Period> periods, AsOf asOf, List<Scenario> scenarios) {
    List<OfferCost> costs = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      FactSet supposed = scenario.of(facts);
      offers.forEach(
          (name, contract) ->
              costs.add(
                  new OfferCost(name, scenario.name(), months(contract, supposed, periods, asOf))));
    }
    return costs;
  }

  private List<OfferCost.Month> months(
      CompiledContract contract, FactSet facts, List<Period> periods, AsOf asOf) {
    List<Statement> earlier = new ArrayList<>();
    List<OfferCost.Month> months = new ArrayList<>();
    for (Period period : periods) {
      Statement statement = contract.settle(facts, period, asOf, earlier);
      earlier.add(statement);
      months.add(month(contract, facts, statement, asOf));
    }
    return months;
  }

  /** A total in the currency of the comparison, at the rate of the period's last day. */
  private OfferCost.Month month(
      CompiledContract contract, FactSet facts, Statement statement, AsOf asOf) {
    Quantity total = statement.total();
    Unit wanted = Unit.money(currency);
    if (total.unit().equals(wanted) || total.amount().isZero()) {
      Quantity cost = new Quantity(total.amount(), wanted);
      return new OfferCost.Month(statement, Optional.of(cost), Optional.empty());
    }
    String table =
        rates.orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no table of rates from " + total.unit() + " to " + currency));
    Explanation rate =
        contract.rate(facts, table, total.unit(), currency, statement.period(), asOf);
    if (rate.amount() instanceof Amount.Missing missing) {
      return new OfferCost.Month(statement, Optional.empty(), Optional.of(missing.reason()));
    }
    Quantity cost =
        new Quantity(total.amount().times(rate.amount().known().orElseThrow()), wanted)
            .rounded(wanted.defaultPlaces(), contract.contract().rounding());
    return new OfferCost.Month(statement, Optional.of(cost), Optional.empty());
  }

  /**
   * Where two offers cost the same, as sales grow from nothing to five times of what they are. It
   * is looked for in steps of 5 % and then narrowed down to a hundredth of a percent; where one
   * offer's fees jump, that is the last step before the jump.
   *
   * @param first the name of an offer
   * @param second the name of another
   * @param facts the facts as they are
   * @param periods the periods whose cost counts, in order
   * @param asOf the day at whose end is looked
   * @param grows the measures that grow together; its factor does not count
   * @return in ascending order; empty if one of them is never dearer, or a cost is not known
   * @throws IllegalArgumentException if there is no such offer, or as {@link #costs}
   */
  public List<BreakEven> breakEven(
      String first,
      String second,
      FactSet facts,
      List<Period> periods,
      AsOf asOf,
      FactScale grows) {
    Race race = new Race(offer(first), offer(second), facts, periods, asOf, grows);
    List<BreakEven> found = new ArrayList<>();
    Rational below = Rational.ZERO;
    int sign = race.sign(below);
    for (int i = 1; i <= STEPS; i++) {
      Rational above = STEP.times(Rational.of(i));
      int next = race.sign(above);
      if (sign != 0 && next != 0 && sign != next) {
        Rational factor = race.narrowed(below, above, sign);
        Quantity one = race.cost(race.first, factor).orElseThrow();
        Quantity other = race.cost(race.second, factor).orElseThrow();
        found.add(new BreakEven(factor, one, other, next < 0));
      }
      if (next != 0) {
        sign = next;
        below = above;
      }
    }
    return found;
  }

  private CompiledContract offer(String name) {
    CompiledContract found = offers.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no such offer: " + name);
    }
    return found;
  }

  /** Two offers on facts that grow. */
  private final class Race {
    private final CompiledContract first;
    private final CompiledContract second;
    private final FactSet facts;
    private final List<Period> periods;
    private final AsOf asOf;
    private final FactScale grows;

    Race(
        CompiledContract first,
        CompiledContract second,
        FactSet facts,
        List<Period> periods,
        AsOf asOf,
        FactScale grows) {
      this.first = first;
      this.second = second;
      this.facts = facts;
      this.periods = periods;
      this.asOf = asOf;
      this.grows = grows;
    }

    Optional<Quantity> cost(CompiledContract offer, Rational factor) {
      FactScale scale = new FactScale(grows.table(), grows.measures(), factor, grows.where());
      return new OfferCost("", "", months(offer, facts.scaled(scale), periods, asOf)).total();
    }

    /** Above zero where the first is dearer; zero where they cost the same or nobody knows. */
    int sign(Rational factor) {
      return cost(first, factor)
          .flatMap(one -> cost(second, factor).map(two -> one.amount().compareTo(two.amount())))
          .map(Integer::signum)
          .orElse(0);
    }

    /** The largest factor of hundredths of a percent that is not yet past the change of sign. */
    Rational narrowed(Rational from, Rational to, int sign) {
      long low = steps(from);
      long high = steps(to);
      while (high - low > 1) {
        long middle = (low + high) >>> 1;
        boolean before = sign(SMALLEST.times(Rational.of(middle))) != -sign;
        low = before ? middle : low;
        high = before ? high : middle;
      }
      return SMALLEST.times(Rational.of(low));
    }

    private long steps(Rational factor) {
      return factor.dividedBy(SMALLEST).numerator().longValueExact();
    }
  }
}
