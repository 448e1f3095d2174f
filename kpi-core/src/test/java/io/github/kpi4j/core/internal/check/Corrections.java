package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import java.util.EnumMap;
import java.util.Map;

/**
 * What mends the first mistake of a code in {@link CodesTest} as it is written in YAML, where that
 * is not the shop without it.
 */
final class Corrections {
  /** A part of a text and what it becomes. */
  record Edit(String wrong, String right) {}

  private static final String ASKED =
      """
      metrics:
        f:
          formula: "%s\"\
      """;

  private static final String RATES =
      """
      data:
        rates:
          snapshot: true
          key: [date, from, to]
          dimensions: {date: date, from: text, to: text}
          measures: {rate: number}
      metrics:
        f:
          formula: "%s\"\
      """;

  static final Map<Code, Edit> ALL = new EnumMap<>(Code.class);

  static {
    names();
    units();
    goals();
    duties();
    fees();
  }

  private Corrections() {}

  /** A contract's only metric, and the rates that it needs. */
  private static String rates(String formula) {
    return RATES.replace("%s", formula);
  }

  /** A contract's only metric. */
  private static String asked(String formula) {
    return ASKED.replace("%s", formula);
  }

  private static void put(Code code, String wrong, String right) {
    ALL.put(code, new Edit(wrong, right));
  }

  private static void names() {
    put(Code.KEY_NOT_YET, "version: 2", "x-version: 2");
    put(Code.BAD_NAME, "Gmv:", "gmv_all:");
    put(Code.UNKNOWN_WORD, "since: instant", "since: date");
    put(Code.DEFINED_TWICE, ", sku: text", "");
    put(Code.METRIC_CYCLE, "formula: -a", "formula: gmv");
    put(Code.CONSTANT_METRIC, "BRL 5 * 2", "gmv * 2");
    put(Code.NOT_OF_REFERENCE, "    carry: 2 days\n", "");
    put(Code.REFERENCE_NOT_MEASURED, "count: goods", "count: sales");
    put(Code.COUNT_OF_COLUMN, "count: sales.sku", "count_distinct: sales.sku");
    put(Code.UNKNOWN_CALENDAR, "bra", "br");
    put(
        Code.NO_TERM,
        "review: contract_monthly",
        "review: contract_monthly\nterm: 2026-01-01/2026-12-31");
    put(Code.NO_RATES, asked("fx(gmv, CNY)"), rates("fx(gmv, CNY)"));
    put(Code.NOT_RATES, asked("fx(gmv, CNY, sales)"), rates("fx(gmv, CNY, rates)"));
    put(Code.BAD_EXCHANGE, asked("fx(units, CNY)"), rates("fx(gmv, CNY)"));
    put(Code.UNKNOWN_TARGET, "yaer", "year");
    put(Code.UNKNOWN_SEASONALITY, "{seasonality: summer}", "[1, 2, 1]");
    put(
        Code.UNKNOWN_STAGE_PLAN,
        "stages: lief\n    bands: {a: {green: otherwise}}",
        "stages: life\n    bands: {a: {green: otherwise}, b: {green: otherwise}}");
    put(Code.UNKNOWN_STAGE, ", c: {", ", b: {");
    put(
        Code.STAGE_LEFT_OUT,
        "bands: {a: {green: otherwise}}",
        "bands: {a: {green: otherwise}, b: {green: otherwise}}");
    put(
        Code.BANDS_NOT_BY_STAGE,
        "bands: {green: otherwise}",
        "bands: {a: {green: otherwise}, b: {green: otherwise}}");
    put(
        Code.BY_STAGE_WITHOUT_STAGES,
        "bands: {a: {green: otherwise}}",
        "bands: {green: otherwise}");
    put(Code.STAGE_CALLED_FAILED, "name: failed", "name: mature");
    put(Code.RESERVED_NAME, "not:", "gmv_all:");
    put(Code.UNKNOWN_KPI, "{sale: green}", "{sales: green}");
    put(Code.UNKNOWN_COLUMN, "amuont", "amount");
    put(Code.BAD_GIVEN, "BRL 5 from 2026-03-04", "BRL 5");
    put(Code.EXPECTS_NOTHING, "expect: {}", "expect: {kpis: {sales: green}}");
    put(Code.NOTHING_TO_EXPECT, "{score: 90}", "{kpis: {sales: green}}");
    put(Code.EXPECTED_SUBJECTS, "{stars: green}", "{stars: {pan: green}}");
    put(Code.UNKNOWN_ACTION, "bugdet", "budget");
    put(Code.UNKNOWN_FIELD, "amuont", "amount");
    put(Code.PROPOSAL_APART, "metrics: {gmv: none}", "approval: agency.manager");
    put(Code.TEST_BEFORE_PERIOD, "2026-02-28", "2026-04-20");
    put(Code.STATES_WITHOUT_KEY, "duplicates: allowed", "key: [at]");
    put(Code.VERSION_WITHOUT_KEY, "duplicates: allowed", "key: [at]");
    put(Code.UNKNOWN_LANGUAGE, "ptt", "pt");
    put(Code.UNKNOWN_PARTY, "agenzy", "agency");
    put(Code.OWED_AT_NO_TIME, "owed_by: agency", "owed_by: agency\n    expected_within: 72 hours");
  }

  private static void units() {
    put(Code.BAD_FORMULA, "gmv)", "gmv");
    put(Code.UNKNOWN_FUNCTION, "sqrt", "abs");
    put(Code.WRONG_ARGUMENTS, "28)", "28 days)");
    put(Code.UNITS_DO_NOT_ADD, "gmv + units", "gmv + ad_cost");
    put(Code.UNITS_DO_NOT_MULTIPLY, "gmv * ad_cost", "gmv * units");
    put(Code.NOT_ADDITIVE, "sum: sales.stars", "avg: sales.stars");
    put(Code.FORMULA_TOO_DEEP, "-".repeat(101), "-");
    put(Code.BAD_CHARACTER, "×", "*");
    put(Code.COMPARISON_IN_FORMULA, "gmv >= BRL 5", "\"if(gmv >= BRL 5, 1, 0)\"");
    put(Code.AVERAGE_OF_EVENTS, "units", "stock");
    put(Code.PER_DAY_OF_TIME, "per_day(stock / per_day(units))", "stock / per_day(units)");
    put(
        Code.PER_DAY_OF_MIXED_DAYS,
        "per_day(rolling(units, 28 days) + units)",
        "per_day(rolling(units, 28 days)) + per_day(units)");
    put(Code.CONDITION_EXPECTED, "if(units,", "if(units > 0,");
    put(Code.ABSENT_ZERO, "    absent: zero\n", "");
    put(Code.NESTED_WINDOW, "rolling(rolling(units, 7 days), 28 days)", "rolling(units, 28 days)");
    put(Code.BAD_TERM, "2026-12-31/2026-01-01", "2026-01-01/2026-12-31");
    put(Code.OPEN_POINT, "20.000", "20_000");
    put(Code.BAD_DATE, "14/03/2026", "2026-03-14");
    put(Code.TOO_FEW_LEVELS, "[green]", "[green, amber, red]");
  }

  private static void goals() {
    put(Code.BAD_EFFECT, "score 10", "cap 59");
    put(Code.EXCUSED_BACKWARDS, "2026-03-13", "2026-03-18");
    put(Code.EXCUSED_OUT_OF_TERM, "2027-01-01", "2026-12-31");
    put(Code.EXCUSED_TWICE, "from: 2026-03-18", "from: 2026-03-19");
    put(Code.EXCUSED_FOR_NOTHING, "ad_cost", "ad_share");
    put(Code.AGREED_LATE, "2027-03-19", "2026-03-19");
    put(Code.SHARE_OF_TARGET, "at least 5 of", "at least 95% of");
    put(Code.NO_TARGET_HERE, "better: higher", "better: higher\n    target: year");
    put(Code.MIXED_BANDS, "at least BRL 5", "at least 80% of target");
    put(Code.TARGET_OTHER_METRIC, "metric: ad_cost", "metric: gmv");
    put(Code.TARGET_NOT_CUT, "    for_each: sku\n", "");
    put(
        Code.TARGET_NOT_DIVISIBLE,
        "metric: ad_share\n    total: 10%",
        "metric: ad_cost\n    total: BRL 10");
    put(Code.BAD_PERIOD, "this year", "2026");
    put(Code.SPLIT_TWICE, ", {by: week, weights: [1, 1, 1]}", "");
    put(Code.WEIGHTS_COUNT, "[1, 1]", "[1, 1, 1]");
    put(Code.BAD_WEIGHT, "[1, 0, 1]", "[1, 2, 1]");
    put(Code.PERCENTS_NOT_100, "33%]", "34%]");
    put(Code.NO_SUCH_PART, "{2026-04: 1}", "{2026-01: 1, 2026-02: 1, 2026-03: 1}");
    put(
        Code.PART_WITHOUT_WEIGHT,
        "{2026-01: 1, 2026-03: 1}",
        "{2026-01: 1, 2026-02: 1, 2026-03: 1}");
    put(Code.HELD_TOO_MUCH, "BRL 101", "BRL 50");
    put(Code.HELD_KEYS, "{sku: A", "{month: 2026-01");
    put(Code.CATCH_UP_WITHOUT_TIME, "[{by: sku", "[{by: month, weights: [1, 1, 1]}, {by: sku");
    put(Code.HISTORY_KEYS, "{history: gmv}", "{history: gmv, of: 2025-Q1, growth: even}");
    put(Code.HISTORY_LENGTH, "of: 2025", "of: 2025-Q1");
    put(Code.AGAINST_WITHOUT_TARGET, "against: revised", "against: revised\n    target: year");
    put(Code.BAD_STRETCH, "stretch: 30", "stretch: 30%");
    put(Code.STAGE_MOVES_PERIOD, "previous(units, 1 month)", "rolling(units, 28 days)");
    put(Code.NO_STAGES, "stages: []", "stages: [{name: mature}]");
    put(Code.STAGE_WITHOUT_END, "{name: a}", "{name: a, lasts: 30 days}");
    put(Code.LAST_STAGE_ENDS, ", lasts: 30 days", "");
    put(Code.BAD_LENGTH, "3 business days", "3 weeks");
    put(Code.LIMIT_TOO_SHORT, "at_most: 30 days", "at_most: 60 days");
    put(Code.STAGE_KEY_ALONE, ", at_most", ", graduate_when: units >= 1, at_most");
    put(Code.UNKNOWN_START, "products.brand", "products.launched");
    put(
        Code.NO_STAGE_START,
        "  life:\n",
        "  life:\n    for_each: sku\n    starts: products.launched\n");
    put(Code.STAGES_OF_OTHERS, "better: higher", "better: higher\n    for_each: sku");
    put(Code.RECOMPUTED_WITH_STAGES, "recomputed", "worst");
    put(Code.ALERT_NEVER_CLEARS, "<= BRL 3", ">= BRL 5");
    put(Code.ALERT_FOR_NO_DAY, "0 days", "2 days");
  }

  private static void duties() {
    put(Code.PRIORITY_WITHOUT_LIMIT, "title: {en: Urgent}", "respond_within: 1 hour");
    put(Code.NO_PRIORITY, "sla: {}", "sla:\n  urgent:\n    respond_within: 1 hour");
    put(Code.NO_BUSINESS_HOURS, "4 business hours", "4 hours");
    put(Code.LEVEL_NOT_HERE, "gmv * level(gmv)", "gmv * 2");
    put(Code.UNKNOWN_INPUT, "amuont", "amount");
    put(Code.UNKNOWN_CHOICE, "bugdet", "budget");
    put(Code.FIELD_CHANGES, "amount: percent", "discount: percent");
    put(Code.UNKNOWN_PERSON, "boss", "manager");
    put(Code.NOBODY_REQUIRED, "require: []", "require: [agency.manager]");
    put(Code.UNUSUAL_RESPONSIBILITY, "custms", "customs");
    put(Code.UNKNOWN_CATEGORY, "category: toy,", "category: toys,");
    put(Code.BAD_TIME_LIMIT, "1 day", "24 hours");
    put(Code.BAD_OPENING, "[9-18]", "[\"09:00-18:00\"]");
    put(Code.OPENINGS_NOT_RISING, "14:00", "12:00");
    put(Code.RESPONSE_AFTER_RESOLUTION, "24 hours", "1 hour");
    put(Code.NOT_OF_GIVEN, "note = urgent", "why = a");
    put(Code.GIVEN_UNITS, "USD 5", "BRL 5");
    put(Code.EXPIRES_AT_ONCE, "0 days", "7 days");
    put(Code.BAD_PERIODS, "3 months", "3 periods");
    put(Code.CERTIFICATE_EXPIRES, "2026-12-30", "2026-12-31");
  }

  private static void fees() {
    put(Code.NOT_MONEY, "\"20.000,00\"", "BRL 20_000.00");
    put(Code.FEE_WITHOUT_EXCHANGE, "CNY 100", "BRL 100");
    put(Code.TIER_MODE_MISSING, "per: month,", "per: month, mode: marginal,");
    put(Code.TIER_PER_MISSING, "mode: marginal,", "per: month, mode: marginal,");
    put(Code.TIERS_NOT_RISING, "BRL 500, rate: 4%", "BRL 1_000, rate: 4%");
    put(Code.TIER_CLOSED, "rate: 5%}]", "rate: 5%}, {rate: 3%}]");
    put(Code.TIER_OPEN, "{rate: 5%}", "{up_to: BRL 500, rate: 5%}");
    put(Code.TIER_UNIT, "CNY 500", "BRL 500");
    put(Code.NOT_PAID_ON, "metric: units", "metric: gmv");
    put(Code.BAD_SHARE, "0.03", "3%");
    put(Code.BONUS_KEYS, ", rate: 5%", "");
    put(Code.ROW_KEYS, "x-note", "at_least");
    put(
        Code.ROW_HIDDEN,
        "[{at_least: BRL 1, pays: 50%}, {at_least: BRL 2, pays: 100%}]",
        "[{at_least: BRL 2, pays: 100%}, {at_least: BRL 1, pays: 50%}]");
    put(
        Code.SCORE_WITHOUT_SCORECARD,
        "by: score, of: BRL 100, table: [{at_least: 90",
        "by: gmv, of: BRL 100, table: [{at_least: BRL 90");
    put(Code.FLOOR_ABOVE_CAP, "floor: BRL 200", "floor: BRL 50");
    put(Code.EXCHANGE_KEYS, "    table: none\n    rate_on: period_end", "    rate_on: fixed");
    put(Code.BAD_RATE, "CNY: 0", "CNY: 0.8");
    put(Code.NOTHING_TO_PAY, "cap: BRL 100", "cap: BRL 100\n  base: {amount: BRL 10, per: month}");
    put(Code.EXCESS_OF_OTHER, "over: ads", "over: BRL 1_000");
    put(Code.DEPOSIT_WITHOUT_TERM, "fees:\n", "term: 2026-01-01/2026-12-31\nfees:\n");
    put(Code.REFUND_KEYS, ", by: gmv", "");
    put(Code.REFUND_NO_SHARE, "share: gmv", "share: ad_share");
    put(
        Code.AMENDED_INSIDE_PERIOD,
        "change: {kpis: {gmv: {weight: 100}}}",
        "applies: next_period, change: {kpis: {gmv: {better: lower}}}");
    put(Code.AMENDS_NOTHING, "2026-03-20}", "2026-03-20, change: {kpis: {gmv: {better: lower}}}}");
    put(Code.AMENDS_FIXED, "change: {time_zone: UTC}", "change: {kpis: {gmv: {better: lower}}}");
    put(Code.NOTHING_TO_REMOVE, "remove: [fees.cap]", "change: {kpis: {gmv: {better: lower}}}");
  }
}
