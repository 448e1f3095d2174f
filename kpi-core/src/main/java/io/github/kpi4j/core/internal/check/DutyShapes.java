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
import io.github.kpi4j.core.internal.check.Shape.Text;
import io.github.kpi4j.core.internal.check.Shape.TextOr;
import io.github.kpi4j.core.internal.check.Shape.TextOrList;
import java.util.List;

/** The keys of what the parties owe each other beside numbers and money. */
final class DutyShapes {
  private static final Shape TEXT = new Text();
  private static final ListOf TEXTS = new ListOf(TEXT);

  private static final Keys PRIORITY =
      keys(
          optional("title", TITLE),
          optional("respond_within", TEXT),
          optional("resolve_within", TEXT));

  private static final Shape SLA =
      new KeysAndNamed(
          keys(
              optional(
                  "hours",
                  keys(
                      optional("calendar", TEXT),
                      required("open", new TextOrList(TEXTS)),
                      optional("half_day", new TextOrList(TEXTS)),
                      optional("zone", TEXT)))),
          PRIORITY);

  private static final Shape CADENCE =
      new TextOr(keys(required("every", TEXT), optional("within", TEXT)));

  private static final Keys TRIGGER =
      keys(
          optional("title", TITLE),
          required("when", TEXT),
          optional("for", TEXT),
          optional("notice", TEXT));

  private static final Keys HANDOVER =
      keys(
          required("task", TEXT),
          required("within", TEXT),
          optional("from", TEXT),
          optional("by", TEXT));

  private static final Keys CERTIFICATE =
      keys(
          required("category", TEXT),
          required("authority", TEXT),
          required("number", TEXT),
          optional("until", TEXT));

  private static final Keys APPROVAL =
      keys(
          optional("title", TITLE),
          required("when", TEXT),
          required("require", TEXTS),
          optional("expires_after", TEXT));

  /** The keys of a contract that are about duties. */
  static final List<Field> ALL =
      List.of(
          optional(
              "service",
              keys(
                  optional("description", TITLE),
                  optional("includes", TEXTS),
                  optional("excludes", TEXTS))),
          optional(
              "catalogue",
              keys(
                  required("categories", TEXTS),
                  optional("certificates", new ListOf(CERTIFICATE)))),
          optional("sla", SLA),
          optional("actions", new Named(new Named(new TextOrList(TEXTS)))),
          optional("approvals", new ListOf(APPROVAL)),
          optional("access", new ByKey(new Named(TEXT))),
          optional("responsibilities", new Named(TEXT)),
          optional(
              "communication",
              keys(
                  optional("report", CADENCE),
                  optional("review_meeting", CADENCE),
                  optional("languages", TEXTS),
                  optional("contact", new ByKey(TEXT)))),
          optional(
              "data_policy",
              keys(
                  optional("owner", TEXT),
                  optional("reuse_by_provider", TEXT),
                  optional("backup", CADENCE),
                  optional("delete_after_exit", TEXT))),
          optional(
              "exit",
              keys(
                  required("notice", TEXT),
                  optional("triggers", new ListOf(TRIGGER)),
                  optional("transition", TEXT),
                  optional("handover", new ListOf(HANDOVER)))));

  private DutyShapes() {}
}
