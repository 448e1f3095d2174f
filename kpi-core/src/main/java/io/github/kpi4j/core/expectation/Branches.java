package io.github.kpi4j.core.expectation;

import io.github.kpi4j.core.contract.Kpi;
import io.github.kpi4j.core.contract.Scorecard;
import io.github.kpi4j.core.expectation.Branch.Kind;
import io.github.kpi4j.core.fee.Bonus;
import io.github.kpi4j.core.fee.FeePlan;
import io.github.kpi4j.core.fee.Limit;
import io.github.kpi4j.core.fee.Tier;
import io.github.kpi4j.core.metric.Predicate;
import io.github.kpi4j.core.target.Band;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How branches are called, so that one that is reached is the same as one that exists. */
final class Branches {
  private Branches() {}

  static Branch band(Kpi kpi, Optional<String> stage, Band band) {
    String bands = "kpis." + kpi.name() + ".bands.";
    String path = stage.map(name -> bands + name + ".").orElse(bands) + band.level();
    return new Branch(Kind.BAND, path, band.condition().toString(), true);
  }

  static Branch stage(String plan, String stage) {
    return new Branch(Kind.STAGE, "stage_plans." + plan + "." + stage, stage, true);
  }

  static Branch grade(Scorecard.Grade grade) {
    return new Branch(
        Kind.GRADE, "scorecard.grades." + grade.name(), grade.condition().toString(), true);
  }

  static Branch tier(String path, int index, List<Tier> tiers) {
    return new Branch(Kind.TIER, item(path + ".rates", index), tiers.get(index).toString(), true);
  }

  /** The rows by which a bonus is paid; none where it is a share of an excess. */
  static List<Bonus.Row> table(Bonus bonus) {
    if (bonus.earned() instanceof Bonus.ByScore byScore) {
      return byScore.table();
    }
    return bonus.earned() instanceof Bonus.ByMetric byMetric ? byMetric.table() : List.of();
  }

  static Branch row(String path, int index, List<Bonus.Row> table) {
    String condition = table.get(index).condition().toString();
    return new Branch(Kind.ROW, item(path + ".table", index), condition, true);
  }

  /** What comes where not even the last row is met. */
  static Branch noRow(String path, List<Bonus.Row> table) {
    String last = table.get(table.size() - 1).condition().toString();
    return new Branch(Kind.ROW, path + ".table", last, false);
  }

  /** What has to be exceeded, exceeded or not. */
  static Branch excess(String path, Bonus.ExcessOf excess, boolean holds) {
    String over =
        excess.over() instanceof Bonus.OverTarget target
            ? target.target()
            : ((Bonus.OverAmount) excess.over()).amount().toString();
    return new Branch(Kind.EXCESS, path + ".over", excess.metric() + " over " + over, holds);
  }

  /** The limits that fees have, by the lines that they make. */
  static Map<String, Limit> limits(FeePlan fees) {
    Map<String, Limit> limits = new LinkedHashMap<>();
    fees.floor().ifPresent(limit -> limits.put("floor", limit));
    fees.cap().ifPresent(limit -> limits.put("cap", limit));
    fees.contractCap().ifPresent(limit -> limits.put("contract_cap", limit));
    return limits;
  }

  /** A limit that changes a statement or not. */
  static Branch limit(String line, Limit limit, boolean holds) {
    return new Branch(Kind.LIMIT, "fees." + line, limit.amount().toString(), holds);
  }

  /** Something that can hold or not. */
  static Branch either(Kind kind, String path, Predicate condition, boolean holds) {
    return new Branch(kind, path, condition.toString(), holds);
  }

  /** The place of one of several things; people count from one. */
  static String item(String path, int index) {
    return path + "[" + (index + 1) + "]";
  }

  /** The place of what may be one thing or a list of them. */
  static String oneOf(String path, int index, List<?> all) {
    return all.size() == 1 ? path : item(path, index);
  }
}
