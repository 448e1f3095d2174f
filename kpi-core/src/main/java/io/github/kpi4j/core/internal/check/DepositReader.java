package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.fee.Deposit;
import io.github.kpi4j.core.internal.plan.PlannedMetric;
import io.github.kpi4j.core.metric.Metric;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what one side leaves with the other, and how much of it comes back. */
final class DepositReader {
  private static final Map<String, Deposit.PaidBy> SIDES = Words.of(Deposit.PaidBy.values());

  private final Problems problems;
  private final MetricSection metrics;
  private final FeeMoney money;
  private final boolean term;

  DepositReader(Problems problems, MetricSection metrics, FeeMoney money, boolean term) {
    this.problems = problems;
    this.metrics = metrics;
    this.money = money;
    this.term = term;
  }

  /** The deposit; empty if something is missing or wrong, which has been reported. */
  Optional<Deposit> read(Mapping mapping, List<Predicate> gates) {
    Reading keys = new Reading(mapping, problems);
    Optional<Quantity> amount = keys.text("amount").flatMap(money::amount);
    Optional<Deposit.PaidBy> paidBy = keys.word("paid_by", SIDES);
    Optional<Deposit.Refund> refund = keys.mapping("refund").flatMap(this::refund);
    if (!term) {
      problems.add(Diagnostic.of(Code.DEPOSIT_WITHOUT_TERM, mapping.span()));
    }
    return amount.flatMap(
        a -> paidBy.flatMap(p -> refund.map(r -> new Deposit(a, p, r, gates, mapping.span()))));
  }

  private Optional<Deposit.Refund> refund(Mapping mapping) {
    Reading keys = new Reading(mapping, problems);
    boolean byTable = keys.has("by") && keys.has("table") && !keys.has("share");
    boolean byShare = keys.has("share") && !keys.has("by") && !keys.has("table");
    if (byTable == byShare) {
      problems.add(Diagnostic.of(Code.REFUND_KEYS, mapping.span()));
      return Optional.empty();
    }
    Optional<LocatedText> name = keys.text(byTable ? "by" : "share");
    Optional<Metric> metric = name.flatMap(metrics::find).map(PlannedMetric::metric);
    if (byTable) {
      return metric.flatMap(
          m ->
              new RowReader(problems, money)
                  .read(keys, m.name(), m.unit(), m.places())
                  .map(rows -> new Deposit.ByTable(m.name(), rows)));
    }
    Optional<Metric> share = metric.filter(m -> isShare(m.unit()));
    if (metric.isPresent() && share.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.REFUND_NO_SHARE, name.orElseThrow().span())
              .with("metric", metric.get().name())
              .with("unit", metric.get().unit()));
    }
    return share.map(m -> new Deposit.ShareOf(m.name()));
  }

  private static boolean isShare(Unit unit) {
    return unit == Unit.Plain.PERCENT || unit == Unit.Plain.NUMBER;
  }
}
