package io.github.kpi4j.spark;

import io.github.kpi4j.core.engine.Accumulator;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome;
import io.github.kpi4j.core.result.SubjectResult;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.core.value.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The results of subjects as rows, calculated where the subjects are: for as many sellers as a
 * platform has, whose results no driver has to hold.
 */
public final class SubjectRows {
  /**
   * The KPI, the subject, the level or none, the exact and the shown value as text, which no column
   * type cuts, or the reason why there is none, and whether it is final.
   */
  public static final StructType COLUMNS =
      new StructType()
          .add("kpi", DataTypes.StringType, false)
          .add("subject", DataTypes.StringType, false)
          .add("level", DataTypes.StringType)
          .add("exact", DataTypes.StringType)
          .add("shown", DataTypes.StringType)
          .add("reason", DataTypes.StringType)
          .add("standing", DataTypes.StringType, false);

  private SubjectRows() {}

  /**
   * Judges every subject of the KPIs that are for each word of one dimension.
   *
   * @param spark the session
   * @param contract the contract
   * @param tables the tables of those KPIs
   * @param dimension the dimension, such as {@code seller}
   * @param shares into how many tasks the subjects are dealt: some thousand subjects each
   * @param period the period as the contract writes it
   * @param asOf the day, such as {@code 2026-04-20}
   * @return {@link #COLUMNS}, in no order
   */
  public static Dataset<Row> of(
      SparkSession spark,
      ContractText contract,
      List<Table> tables,
      String dimension,
      int shares,
      String period,
      String asOf) {
    return spark.createDataFrame(
        SparkFacts.shares(contract, tables, dimension, shares)
            .flatMap(
                facts -> judged(contract.compiled(), facts, dimension, period, asOf).iterator()),
        COLUMNS);
  }

  private static List<Row> judged(
      CompiledContract contract, Accumulator facts, String dimension, String period, String asOf) {
    Evaluation share = contract.evaluate(facts, contract.period(period), AsOf.date(asOf));
    return rows(share, dimension);
  }

  /**
   * The rows of one evaluation.
   *
   * @param evaluation an evaluation of all facts of some subjects
   * @param dimension the dimension
   * @return one row a KPI for each word of the dimension alone, and subject
   */
  public static List<Row> rows(Evaluation evaluation, String dimension) {
    List<Row> rows = new ArrayList<>();
    for (KpiResult kpi : evaluation.kpis()) {
      if (kpi.kpi().forEach().equals(List.of(dimension))) {
        for (SubjectResult subject : kpi.subjects()) {
          rows.add(row(kpi, subject, evaluation.contract().rounding()));
        }
      }
    }
    return rows;
  }

  private static Row row(KpiResult kpi, SubjectResult subject, Rounding rounding) {
    Outcome outcome = subject.outcome();
    return RowFactory.create(
        kpi.kpi().name(),
        subject.subject(),
        outcome.level().orElse(null),
        subject.explanation().amount().known().map(Object::toString).orElse(null),
        subject.explanation().shown(rounding).map(Object::toString).orElse(null),
        outcome instanceof Outcome.NotEvaluable gap ? gap.reason().toString() : null,
        subject.explanation().standing().finality().name().toLowerCase(Locale.ROOT));
  }
}
