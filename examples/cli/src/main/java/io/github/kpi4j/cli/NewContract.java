package io.github.kpi4j.cli;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a new contract: small, commented, and with nothing for lint to warn of. */
final class NewContract {
  private static final Pattern GAP = Pattern.compile("<([a-z]+)>");

  private static final String TEXT =
      """
      # Check it with `kpi check`, look for traps with `kpi lint`, run its tests with `kpi test`.
      kpi: 1
      contract: <id>
      time_zone: America/Sao_Paulo   # where a day begins and ends
      currency: BRL
      review: <review>

      # Who signs, and who of them is asked.
      parties:
        client: {name: The client Ltda, role: client, languages: [en, pt, zh], people: [owner]}
        provider: {name: The provider, role: provider, people: [manager]}

      # What is done for it.
      service: {includes: [<services>]}

      # What is counted. A row may be restated for 14 days; then it is final.
      data:
        sales:
          key: [date, product]
          dimensions: {date: date, product: text}
          measures: {amount: BRL, refunds: BRL, cost: BRL, orders: count}
          expected_within: 72 hours
          final_after: 14 days
        ads:
          key: [date, product]
          dimensions: {date: date, product: text}
          measures: {spent: BRL}
          absent: zero                 # a day without a row is a day without advertising
          expected_within: 72 hours
          final_after: 14 days

      # What is made of it.
      metrics:
        sales: {sum: sales.amount}
        refunds: {sum: sales.refunds}
        cost: {sum: sales.cost}
        orders: {sum: sales.orders}
        ads: {sum: ads.spent}
        net_sales: {formula: sales - refunds}
        margin: {formula: (net_sales - cost - ads) / net_sales, format: percent}
        ad_share: {formula: ads / sales, format: percent}
        refund_rate: {formula: refunds / sales, format: percent}

      # What is good. The first band that fits counts.
      kpis:
        sales: {metric: sales, better: higher, weight: 40, bands: {green: at least BRL <target>, red: otherwise}}
        margin: {metric: margin, better: higher, weight: 30, min_sample: {orders: at least 50}, bands: {green: at least 18%, red: otherwise}}
        ad_share: {metric: ad_share, better: lower, weight: 15, min_sample: {orders: at least 50}, bands: {green: at most 12%, amber: at most 18%, red: otherwise}}
        returns: {metric: refund_rate, better: lower, weight: 15, min_sample: {orders: at least 50}, bands: {green: at most 4%, amber: at most 7%, red: otherwise}}

      scorecard:
        points: {green: 100, amber: 60, red: 0}

      # What it costs. Refunds are taken off before the commission.
      fees:
        currency: BRL
        base: {amount: BRL 5_000, per: month}
        commission: {metric: net_sales, per: month, mode: marginal, rates: [{rate: 3%}]}

      # Who has to be asked before money is spent.
      actions:
        ad_budget_change: {amount: BRL}
        promotion: {discount: percent}
      approvals:
        - {when: "action = ad_budget_change and amount > BRL <approval>", require: [provider.manager, client.owner]}
        - {when: "action = promotion and discount > 20%", require: [provider.manager, client.owner]}

      # How soon somebody answers, day and night.
      sla:
        urgent: {respond_within: <answer> hours, resolve_within: 72 hours}

      # Who answers for what; who reports, and whose the data are.
      responsibilities: {invoices: client, importer_of_record: client, nfe_issuer: client, customs: client, tax_filing: client}
      communication: {report: <review>, review_meeting: monthly, languages: [en, pt, zh]}
      data_policy: {owner: <owner>, reuse_by_provider: false, backup: weekly, delete_after_exit: 30 days}

      # How it ends.
      exit:
        notice: <notice> days
        transition: 30 days
        handover:
          - {task: revoke_access, within: 3 days}
          - {task: return_data, within: 10 days}

      # What lint need not say, and why.
      allow:
        - {lint: small-proposals, at: approvals, reason: both sides look at the sum every week}

      # What both sides expect; `kpi test` runs it.
      tests:
        - name: ads of a tenth of the sales are green
          period: 2026-03
          given: {sales: BRL 10_000, ads: BRL 1_000, orders: 100}
          expect: {metrics: {ad_share: 10%}, kpis: {ad_share: green}}
      """;

  private NewContract() {}

  static String of(Map<String, String> answers) {
    return GAP.matcher(TEXT)
        .replaceAll(gap -> Matcher.quoteReplacement(answers.getOrDefault(gap.group(1), "")));
  }
}
