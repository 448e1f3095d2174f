package io.github.kpi4j.core.internal.check;

import static io.github.kpi4j.core.internal.check.Shape.TITLE;
import static io.github.kpi4j.core.internal.check.Shape.keys;
import static io.github.kpi4j.core.internal.check.Shape.optional;
import static io.github.kpi4j.core.internal.check.Shape.required;

import io.github.kpi4j.core.internal.check.Shape.ByKey;
import io.github.kpi4j.core.internal.check.Shape.Field;
import io.github.kpi4j.core.internal.check.Shape.Keys;
import io.github.kpi4j.core.internal.check.Shape.KeysAndNamed;
import io.github.kpi4j.core.internal.check.Shape.ListOf;
import io.github.kpi4j.core.internal.check.Shape.Named;
import io.github.kpi4j.core.internal.check.Shape.OneOrList;
import io.github.kpi4j.core.internal.check.Shape.Text;
import io.github.kpi4j.core.internal.check.Shape.TextOr;
import io.github.kpi4j.core.internal.check.Shape.TextOrByKey;
import io.github.kpi4j.core.internal.check.Shape.TextOrList;
import java.util.List;
import java.util.stream.Stream;

/** Every key of the contract language, section by section: the one description of its structure. */
final class Shapes {
  private static final Shape TEXT = new Text();
  private static final ListOf TEXTS = new ListOf(TEXT);

  /** One for all, or one in each stage or of each subject. */
  private static final Shape BY_STAGE = new TextOrByKey(new ByKey(TEXT));

  /** One level, with a name for people where it needs one. */
  static final Shape LEVEL = new TextOr(keys(required("name", TEXT), optional("title", TITLE)));

  static final Keys TABLE =
      keys(
          optional("key", TEXTS),
          optional("duplicates", TEXT),
          optional("version", TEXT),
          optional("dimensions", new Named(TEXT)),
          optional("measures", new Named(TEXT)),
          optional("reference", TEXT),
          optional("attributes", new Named(TEXT)),
          optional("snapshot", TEXT),
          optional("absent", TEXT),
          optional("carry", TEXT),
          optional("final_after", TEXT),
          optional("expected_within", TEXT),
          optional("owed_by", TEXT));

  static final Keys PARTY =
      keys(
          required("name", TEXT),
          required("role", TEXT),
          optional("languages", TEXTS),
          optional("people", TEXTS));

  static final Keys METRIC =
      keys(
          optional("title", TITLE),
          optional("sum", TEXT),
          optional("min", TEXT),
          optional("max", TEXT),
          optional("avg", TEXT),
          optional("count", TEXT),
          optional("count_distinct", TEXT),
          optional("first", TEXT),
          optional("last", TEXT),
          optional("where", new ByKey(TEXTS)),
          optional("formula", TEXT),
          optional("unit", TEXT),
          optional("format", TEXT),
          optional("precision", TEXT),
          optional("absent", TEXT));

  static final Keys KPI =
      keys(
          optional("title", TITLE),
          required("metric", TEXT),
          optional("for_each", new TextOrList(TEXTS)),
          optional("where", new ByKey(TEXTS)),
          required("better", TEXT),
          optional("weight", TEXT),
          optional("score_by", new TextOr(keys(required("share_of", TEXT)))),
          optional("min_sample", new ByKey(TEXT)),
          required("bands", new ByKey(BY_STAGE)),
          optional("target", BY_STAGE),
          optional("against", TEXT),
          optional("stages", TEXT),
          optional("compare", TEXT));

  static final Keys STAGE =
      keys(
          required("name", TEXT),
          optional("title", TITLE),
          optional("lasts", TEXT),
          optional("graduate_when", TEXT),
          optional("at_most", TEXT),
          optional("if_overdue", TEXT));

  static final Keys STAGE_PLAN =
      keys(
          optional("title", TITLE),
          optional("for_each", new TextOrList(TEXTS)),
          optional("starts", TEXT),
          required("stages", new ListOf(STAGE)));

  static final Keys RED_LINE =
      keys(optional("title", TITLE), required("when", TEXT), required("effect", TEXT));

  static final Keys EXCUSE =
      keys(
          required("metrics", TEXTS),
          required("from", TEXT),
          required("until", TEXT),
          required("reason", TEXT),
          required("agreed_on", TEXT));

  static final Keys ALERT =
      keys(
          optional("title", TITLE),
          optional("for_each", new TextOrList(TEXTS)),
          optional("where", new ByKey(TEXTS)),
          required("when", TEXT),
          optional("for", TEXT),
          optional("clear_when", TEXT),
          required("severity", TEXT),
          optional("notify", TEXTS),
          optional("advise", TITLE));

  static final Keys SCORECARD =
      keys(
          required("points", new ByKey(TEXT)),
          optional("no_data", TEXT),
          optional("grades", new ByKey(TEXT)),
          optional("red_lines", new ListOf(RED_LINE)));

  private static final TextOr LIMIT =
      new TextOr(keys(required("amount", TEXT), optional("prorate", TEXT)));

  static final Keys TARGET =
      keys(
          required("metric", TEXT),
          required("total", TEXT),
          required("over", TEXT),
          optional(
              "split",
              new ListOf(keys(required("by", TEXT), required("weights", new Shape.Any())))),
          optional("hold", new ListOf(new ByKey(TEXT))),
          optional("catch_up", TEXT),
          optional("pace", TEXT),
          optional("stretch", TEXT));

  static final Keys TIER = keys(optional("up_to", TEXT), required("rate", TEXT));

  /** A row of a bonus or a refund. */
  private static final Keys ROW =
      keys(optional("at_least", TEXT), optional("at_most", TEXT), required("pays", TEXT));

  static final Keys FEES =
      keys(
          required("currency", TEXT),
          optional(
              "fx",
              keys(
                  required("rate_on", TEXT),
                  optional("table", TEXT),
                  optional("rates", new ByKey(TEXT)))),
          optional(
              "base",
              keys(
                  required("amount", TEXT),
                  required("per", TEXT),
                  optional("prorate", TEXT),
                  optional("only_if", TEXTS))),
          optional(
              "commission",
              new OneOrList(
                  keys(
                      required("metric", TEXT),
                      optional("per", TEXT),
                      optional("mode", TEXT),
                      required("rates", new ListOf(TIER)),
                      optional("only_if", TEXTS)))),
          optional(
              "bonus",
              new OneOrList(
                  keys(
                      optional("by", TEXT),
                      optional("of", TEXT),
                      optional("table", new ListOf(ROW)),
                      optional("excess_of", TEXT),
                      optional("over", TEXT),
                      optional("rate", TEXT),
                      optional("per", TEXT),
                      optional("only_if", TEXTS)))),
          optional("penalties", new ListOf(keys(required("when", TEXT), required("amount", TEXT)))),
          optional("floor", LIMIT),
          optional("cap", LIMIT),
          optional("contract_cap", LIMIT),
          optional("pending_for", TEXT),
          optional(
              "deposit",
              keys(
                  required("amount", TEXT),
                  required("paid_by", TEXT),
                  required(
                      "refund",
                      keys(
                          optional("share", TEXT),
                          optional("by", TEXT),
                          optional("table", new ListOf(ROW)))),
                  optional("only_if", TEXTS))),
          optional(
              "late_payment",
              keys(
                  required("due_within", TEXT),
                  required("rate", TEXT),
                  optional("at_most", TEXT))));

  static final Keys AMENDMENT =
      keys(
          required("effective", TEXT),
          required("agreed_on", TEXT),
          optional("applies", TEXT),
          optional("change", new ByKey(new Shape.Any())),
          optional("remove", TEXTS));

  static final Keys ALLOWANCE =
      keys(required("lint", TEXT), optional("at", TEXT), required("reason", TEXT));

  static final Keys TEST =
      keys(
          required("name", TEXT),
          required("period", TEXT),
          optional("as_of", TEXT),
          optional("given", new ByKey(new TextOrList(TEXTS))),
          optional("facts", new ByKey(new ListOf(new ByKey(TEXT)))),
          optional("proposal", new KeysAndNamed(keys(required("action", TEXT)), TEXT)),
          optional("approved_by", TEXTS),
          required(
              "expect",
              keys(
                  optional("metrics", new ByKey(TEXT)),
                  optional("kpis", new ByKey(BY_STAGE)),
                  optional("stages", new ByKey(BY_STAGE)),
                  optional("alerts", new ByKey(BY_STAGE)),
                  optional("score", TEXT),
                  optional("grade", TEXT),
                  optional("fees", new ByKey(TEXT)),
                  optional("approval", new TextOrList(TEXTS)))));

  /** A file of tests beside a contract. */
  static final Keys TESTS = keys(required("kpi", TEXT), required("tests", new ListOf(TEST)));

  /** What a pack may bring. */
  private static final List<Field> SHARED =
      List.of(
          optional("data", new Named(TABLE)),
          optional("metrics", new Named(METRIC)),
          optional("kpis", new Named(KPI)));

  static final Keys PACK =
      new Keys(Stream.concat(Stream.of(required("kpi", TEXT)), SHARED.stream()).toList());

  static final Keys CONTRACT =
      new Keys(
          Stream.of(
                  Stream.of(
                      required("kpi", TEXT),
                      required("contract", TEXT),
                      optional("title", TITLE),
                      optional("parties", new Named(PARTY)),
                      required("time_zone", TEXT),
                      required("currency", TEXT),
                      optional("term", TEXT),
                      optional("calendar", TEXT),
                      optional("review", TEXT),
                      optional("week_starts", TEXT),
                      optional("fiscal_year_starts", TEXT),
                      optional("rounding", TEXT),
                      optional("use", TEXTS)),
                  SHARED.stream(),
                  Stream.of(
                      optional("levels", new ListOf(LEVEL)),
                      optional("scorecard", SCORECARD),
                      optional("excused", new ListOf(EXCUSE)),
                      optional("targets", new Named(TARGET)),
                      optional("stage_plans", new Named(STAGE_PLAN)),
                      optional("alerts", new Named(ALERT)),
                      optional("fees", FEES),
                      optional("amendments", new ListOf(AMENDMENT)),
                      optional("tests", new ListOf(TEST)),
                      optional("allow", new ListOf(ALLOWANCE))),
                  DutyShapes.ALL.stream(),
                  Stream.of("version").map(Shape::later))
              .flatMap(keys -> keys)
              .toList());

  /** Whether a contract may have a section. */
  static boolean reads(String section) {
    return CONTRACT.names().contains(section);
  }

  private Shapes() {}
}
