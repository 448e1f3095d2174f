package io.github.kpi4j.spark;

import io.github.kpi4j.core.value.DateRange;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Invented sellers of a platform in the first quarter of 2026. Every row is made of its number
 * alone, so that workers make them without asking anybody, and anybody can make them again.
 *
 * @param rows how many rows of sales there are
 * @param sellers how many sellers
 */
public record Platform(long rows, int sellers) implements Serializable {
  /** The days of the rows. */
  public static final DateRange DAYS =
      DateRange.closed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));

  private static final List<String> CHANNELS = List.of("fba", "dba", "own");

  private static final StructType SALES =
      new StructType()
          .add("date", DataTypes.DateType)
          .add("seller", DataTypes.StringType)
          .add("channel", DataTypes.StringType)
          .add("gmv", DataTypes.createDecimalType(14, 2))
          .add("refunds", DataTypes.createDecimalType(14, 2))
          .add("cost", DataTypes.createDecimalType(14, 2))
          .add("units", DataTypes.IntegerType)
          .add("sessions", DataTypes.IntegerType);

  private static final StructType ADS =
      new StructType()
          .add("date", DataTypes.DateType)
          .add("seller", DataTypes.StringType)
          .add("written_at", DataTypes.TimestampType)
          .add("cost", DataTypes.createDecimalType(14, 2));

  /** One row a day and seller, and every tenth again in a later version. */
  long adRows() {
    long days = DAYS.days() * sellers;
    return days + days / 10;
  }

  /** The cells of one row of sales, in the order of the contract's columns. */
  Object[] sale(long number) {
    long dice = mix(number);
    long gmv = 1_000 + bits(dice, 0, 50_000);
    return new Object[] {
      day(number / sellers / CHANNELS.size()),
      seller(number),
      CHANNELS.get((int) (number / sellers % CHANNELS.size())),
      BigDecimal.valueOf(gmv, 2),
      BigDecimal.valueOf(gmv * bits(dice, 16, 80) / 1000, 2),
      BigDecimal.valueOf(gmv * (550 + bits(mix(number % sellers), 0, 200)) / 1000, 2),
      (int) (1 + bits(dice, 32, 5)),
      (int) (20 + bits(dice, 40, 60))
    };
  }

  /** The cells of one row of advertising. */
  Object[] ad(long number) {
    long days = DAYS.days() * sellers;
    boolean again = number >= days;
    long written = again ? (number - days) * 10 : number;
    LocalDate day = day(written / sellers);
    return new Object[] {
      day,
      seller(written),
      Instant.parse((again ? day.plusDays(2) : day.plusDays(1)) + "T06:00:00Z"),
      BigDecimal.valueOf(adCost(written % sellers) * (900 + bits(mix(~number), 0, 200)) / 1000, 2)
    };
  }

  /** Some 6 % to 20 % of what a seller sells in a day, by the seller. */
  private long adCost(long seller) {
    return rows * 26_000 / (DAYS.days() * sellers) * (60 + bits(mix(seller), 16, 140)) / 1000;
  }

  /**
   * The tables as datasets.
   *
   * @param spark the session
   * @param partitions into how many parts each is cut
   * @return sales and ads
   */
  public List<Table> tables(SparkSession spark, int partitions) {
    return List.of(
        new Table("sales", made(spark, rows, partitions, SALES, this::sale), DAYS),
        new Table("ads", made(spark, adRows(), partitions, ADS, this::ad), DAYS));
  }

  private interface Cells extends Serializable {
    Object[] of(long number);
  }

  private static Dataset<Row> made(
      SparkSession spark, long rows, int partitions, StructType columns, Cells cells) {
    return spark
        .range(0, rows, 1, partitions)
        .map(
            (MapFunction<Long, Row>) number -> RowFactory.create(cells.of(number)),
            Encoders.row(columns));
  }

  private String seller(long number) {
    return "S" + number % sellers;
  }

  private static LocalDate day(long number) {
    return DAYS.start().plusDays(number % DAYS.days());
  }

  private static long bits(long dice, int from, int below) {
    return Long.remainderUnsigned(dice >>> from, below);
  }

  /** The finishing steps of SplitMix64. */
  private static long mix(long number) {
    long z = number * 0x9E3779B97F4A7C15L + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
