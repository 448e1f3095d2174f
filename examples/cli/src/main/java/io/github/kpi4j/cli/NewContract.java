package io.github.kpi4j.cli;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a new contract: small, commented, and with nothing for lint to warn of. */
final class NewContract {
  private static final Pattern GAP = Pattern.compile("<([a-z.]+)>");

  private static final String TEXT =
      """
      # <new.head>
      kpi: 1
      contract: <id>
      time_zone: America/Sao_Paulo   # <new.day>
      currency: BRL
      review: <review>

      # <new.parties>
      parties:
        client: {name: <new.client>, role: client, languages: [en, pt, zh], people: [owner]}
        provider: {name: <new.provider>, role: provider, people: [manager]}

      # <new.service>
      service: {includes: [<services>]}

      # <new.data>
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
          absent: zero                 # <new.absent>
          expected_within: 72 hours
          final_after: 14 days

      # <new.metrics>
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

      # <new.kpis>
      kpis:
        sales: {metric: sales, better: higher, weight: 40, bands: {green: at least BRL <target>, red: otherwise}}
        margin: {metric: margin, better: higher, weight: 30, min_sample: {orders: at least 50}, bands: {green: at least 18%, red: otherwise}}
        ad_share: {metric: ad_share, better: lower, weight: 15, min_sample: {orders: at least 50}, bands: {green: at most 12%, amber: at most 18%, red: otherwise}}
        returns: {metric: refund_rate, better: lower, weight: 15, min_sample: {orders: at least 50}, bands: {green: at most 4%, amber: at most 7%, red: otherwise}}

      scorecard:
        points: {green: 100, amber: 60, red: 0}

      # <new.fees>
      fees:
        currency: BRL
        base: {amount: BRL 5_000, per: month}
        commission: {metric: net_sales, per: month, mode: marginal, rates: [{rate: 3%}]}

      # <new.approvals>
      actions:
        ad_budget_change: {amount: BRL}
        promotion: {discount: percent}
      approvals:
        - {when: "action = ad_budget_change and amount > BRL <approval>", require: [provider.manager, client.owner]}
        - {when: "action = promotion and discount > 20%", require: [provider.manager, client.owner]}

      # <new.sla>
      sla:
        urgent: {respond_within: <answer> hours, resolve_within: 72 hours}

      # <new.duties>
      responsibilities: {invoices: client, importer_of_record: client, nfe_issuer: client, customs: client, tax_filing: client}
      communication: {report: <review>, review_meeting: monthly, languages: [en, pt, zh]}
      data_policy: {owner: <owner>, reuse_by_provider: false, backup: weekly, delete_after_exit: 30 days}

      # <new.exit>
      exit:
        notice: <notice> days
        transition: 30 days
        handover:
          - {task: revoke_access, within: 3 days}
          - {task: return_data, within: 10 days}

      # <new.allow>
      allow:
        - {lint: small-proposals, at: approvals, reason: <new.reason>}

      # <new.tests>
      tests:
        - name: <new.test>
          period: 2026-03
          given: {sales: BRL 10_000, ads: BRL 1_000, orders: 100}
          expect: {metrics: {ad_share: 10%}, kpis: {ad_share: green}}
      """;

  private NewContract() {}

  static String of(Map<String, String> answers, Locale locale) {
    Words words = Words.in(locale);
    return GAP.matcher(TEXT)
        .replaceAll(gap -> Matcher.quoteReplacement(filled(gap.group(1), answers, words)));
  }

  private static String filled(String gap, Map<String, String> answers, Words words) {
    String answer = answers.get(gap);
    return answer == null ? words.text(gap) : answer;
  }
}
