package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.fee.BaseFee;
import io.github.kpi4j.core.fee.Bonus;
import io.github.kpi4j.core.fee.Commission;
import io.github.kpi4j.core.fee.FeeExchange;
import io.github.kpi4j.core.fee.FeePlan;
import io.github.kpi4j.core.fee.LatePayment;
import io.github.kpi4j.core.fee.Limit;
import io.github.kpi4j.core.fee.Penalty;
import io.github.kpi4j.core.fee.Proration;
import io.github.kpi4j.core.fee.TierMode;
import io.github.kpi4j.core.fee.Tiers;
import io.github.kpi4j.core.internal.plan.PlannedMetric;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.value.Delay;
import io.github.kpi4j.core.value.Grain;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fees of a contract. */
final class FeeSection {
  private static final Map<String, Proration> PRORATIONS = Words.of(Proration.values());
  private static final Map<String, Grain> PERIODS = periods();

  private final Problems problems;
  private final MetricSection metrics;
  private final Tables tables;
  private final ConditionPlanner conditions;
  private final boolean term;
  private final TargetSection targets;

  /**
   * A reader of fees.
   *
   * @param problems takes what is wrong
   * @param metrics what fees are paid on
   * @param tables where rates of exchange come from
   * @param conditions reads gates and penalties
   * @param term whether the contract has a term
   * @param targets what a bonus may have to exceed
   */
  FeeSection(
      Problems problems,
      MetricSection metrics,
      Tables tables,
      ConditionPlanner conditions,
      boolean term,
      TargetSection targets) {
    this.problems = problems;
    this.metrics = metrics;
    this.tables = tables;
    this.conditions = conditions;
    this.term = term;
    this.targets = targets;
  }

  private static Map<String, Grain> periods() {
    Map<String, Grain> words = new LinkedHashMap<>();
    for (Grain grain : Grain.values()) {
      if (grain != Grain.DAY) {
        words.put(grain.word(), grain);
      }
    }
    return words;
  }

  /**
   * Reads the section.
   *
   * @param fees its keys
   * @param place where to point at if something is missing
   * @param scored whether the contract has a scorecard
   * @return empty if there is nothing that can be paid
   */
  Optional<FeePlan> read(Mapping fees, Span place, boolean scored) {
    Reading keys = new Reading(fees, problems);
    Optional<LocatedText> currency = keys.text("currency").filter(problems::isCurrency);
    if (currency.isEmpty()) {
      return Optional.empty();
    }
    String paid = currency.get().text();
    Optional<FeeExchange> exchange = keys.mapping("fx").flatMap(fx -> exchange(fx, paid));
    FeeMoney money = new FeeMoney(problems, paid, exchange);
    Optional<BaseFee> base = keys.mapping("base").flatMap(m -> base(m, money));
    List<Commission> commissions = new ArrayList<>();
    keys.oneOrMore("commission").forEach(m -> commission(m, money).ifPresent(commissions::add));
    List<Bonus> bonuses = new ArrayList<>();
    BonusReader bonus = new BonusReader(problems, metrics, money, scored, targets);
    keys.oneOrMore("bonus")
        .forEach(
            m ->
                bonus
                    .read(m, per(new Reading(m, problems)))
                    .ifPresent(e -> bonuses.add(new Bonus(e, gates(m), m.span()))));
    List<Penalty> penalties = new ArrayList<>();
    keys.mappings("penalties").forEach(m -> penalty(m, money).ifPresent(penalties::add));
    Optional<Limit> floor = limit(keys, "floor", money);
    Optional<Limit> cap = limit(keys, "cap", money);
    Optional<Limit> contractCap = limit(keys, "contract_cap", money);
    inOrder(floor, cap);
    if (keys.oneOrMore("commission").isEmpty()
        && keys.oneOrMore("bonus").isEmpty()
        && !keys.has("base")
        // A misspelt key has been reported; it may be the one.
        && Shapes.FEES.knows(fees)) {
      problems.add(Diagnostic.of(Code.NOTHING_TO_PAY, place));
    }
    return Optional.of(
        new FeePlan(
            paid,
            exchange,
            base,
            commissions,
            bonuses,
            penalties,
            floor,
            cap,
            contractCap,
            keys.delay("pending_for").orElse(FeePlan.PENDING_FOR),
            keys.mapping("deposit")
                .flatMap(m -> new DepositReader(problems, metrics, money, term).read(m, gates(m))),
            keys.mapping("late_payment").flatMap(m -> latePayment(m, money))));
  }

  private Optional<LatePayment> latePayment(Mapping mapping, FeeMoney money) {
    Reading keys = new Reading(mapping, problems);
    Optional<Delay> dueWithin = keys.delay("due_within");
    Optional<Rational> rate = keys.text("rate").flatMap(money::share);
    Optional<Rational> atMost = keys.text("at_most").flatMap(money::share);
    return dueWithin.flatMap(
        within -> rate.map(r -> new LatePayment(within, r, atMost, mapping.span())));
  }

  private Optional<FeeExchange> exchange(Mapping mapping, String currency) {
    return new FeeExchangeReader(problems, tables).read(mapping, currency);
  }

  private Optional<BaseFee> base(Mapping mapping, FeeMoney money) {
    Reading keys = new Reading(mapping, problems);
    Optional<Quantity> amount = keys.text("amount").flatMap(money::amount);
    Optional<Grain> per = per(keys);
    Proration proration = proration(keys);
    List<Predicate> gates = gates(mapping);
    return amount.flatMap(a -> per.map(p -> new BaseFee(a, p, proration, gates, mapping.span())));
  }

  private Optional<Commission> commission(Mapping mapping, FeeMoney money) {
    Reading keys = new Reading(mapping, problems);
    Optional<Grain> per = per(keys);
    Optional<TierMode> mode = keys.word("mode", TierReader.MODES);
    List<Predicate> gates = gates(mapping);
    Optional<LocatedText> name = keys.text("metric");
    Optional<PlannedMetric> metric =
        name.flatMap(metrics::find).filter(m -> isMoney(m, name.orElseThrow()));
    if (metric.isEmpty()) {
      return Optional.empty();
    }
    Unit unit = metric.get().metric().unit();
    boolean payable = money.payable(unit, metric.get().metric().name(), name.orElseThrow().span());
    Optional<Tiers> tiers = new TierReader(problems, money).read(keys, unit, mode, per);
    return tiers
        .filter(t -> payable)
        .map(
            t ->
                new Commission(
                    metric.get().metric().name(), per.orElseThrow(), t, gates, mapping.span()));
  }

  private boolean isMoney(PlannedMetric metric, LocatedText name) {
    Unit unit = metric.metric().unit();
    if (!unit.isMoney()) {
      problems.add(
          Diagnostic.of(Code.NOT_PAID_ON, name.span())
              .with("metric", name.text())
              .with("unit", unit));
    }
    return unit.isMoney();
  }

  private Optional<Penalty> penalty(Mapping mapping, FeeMoney money) {
    Reading keys = new Reading(mapping, problems);
    Optional<Predicate> when = keys.text("when").flatMap(this::condition);
    Optional<Quantity> amount = keys.text("amount").flatMap(money::amount);
    return when.flatMap(w -> amount.map(a -> new Penalty(w, a, mapping.span())));
  }

  private List<Predicate> gates(Mapping mapping) {
    List<Predicate> gates = new ArrayList<>();
    new Reading(mapping, problems)
        .texts("only_if")
        .forEach(text -> condition(text).ifPresent(gates::add));
    return gates;
  }

  private Optional<Predicate> condition(LocatedText text) {
    return conditions.read(text, new ScopeCheck(problems, tables, List.of(), List.of()));
  }

  private Optional<Grain> per(Reading keys) {
    Optional<LocatedText> text = keys.text("per");
    Optional<Grain> grain = keys.word("per", PERIODS);
    if (grain.filter(g -> g == Grain.CONTRACT_MONTH && !term).isPresent()) {
      problems.add(
          Diagnostic.of(Code.NO_TERM, text.orElseThrow().span()).with("window", text.get().text()));
    }
    return grain;
  }

  private Proration proration(Reading keys) {
    return keys.word("prorate", PRORATIONS).orElse(Proration.NONE);
  }

  private Optional<Limit> limit(Reading keys, String key, FeeMoney money) {
    Optional<LocatedText> written = keys.text(key);
    if (written.isPresent()) {
      return money
          .amount(written.get())
          .map(amount -> new Limit(amount, Proration.NONE, written.get().span()));
    }
    return keys.mapping(key)
        .flatMap(
            mapping -> {
              Reading own = new Reading(mapping, problems);
              Proration proration = proration(own);
              return own.text("amount")
                  .flatMap(money::amount)
                  .map(amount -> new Limit(amount, proration, mapping.span()));
            });
  }

  private void inOrder(Optional<Limit> floor, Optional<Limit> cap) {
    if (floor.isEmpty() || cap.isEmpty()) {
      return;
    }
    Quantity least = floor.get().amount();
    Quantity most = cap.get().amount();
    if (least.unit().equals(most.unit()) && least.amount().compareTo(most.amount()) > 0) {
      problems.add(
          Diagnostic.of(Code.FLOOR_ABOVE_CAP, floor.get().place())
              .with("floor", least)
              .with("cap", most));
    }
  }
}
