package io.github.kpi4j.benchmarks.rows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Rows of products and months, drawn at random from a fixed seed, in the form each engine takes.
 */
final class ErpRows {
  private static final long SEED = 20_261_127;

  final long[][] columns;

  private ErpRows(long[][] columns) {
    this.columns = columns;
  }

  int size() {
    return columns[0].length;
  }

  private interface Draw {
    long[] row(SplittableRandom random);
  }

  private static ErpRows of(int count, Draw draw) {
    SplittableRandom random = new SplittableRandom(SEED);
    long[][] columns = new long[EightKpis.INPUTS.size()][count];
    for (int r = 0; r < count; r++) {
      long[] row = draw.row(random);
      for (int i = 0; i < row.length; i++) {
        columns[i][r] = row[i];
      }
    }
    return new ErpRows(columns);
  }

  /**
   * Products that sell for up to BRL 138,000 a month. No divisor is zero, since an exception for
   * each would cost the engines that throw one most of their time.
   */
  static ErpRows realistic(int count) {
    return of(count, ErpRows::realistic);
  }

  private static long[] realistic(SplittableRandom random) {
    long orders = 1 + random.nextInt(600);
    long gmv = orders * (3_000 + random.nextInt(20_000));
    long adSales = gmv * (20 + random.nextInt(60)) / 100;
    long units = orders + random.nextInt(50);
    return new long[] {
      adSales * (8 + random.nextInt(40)) / 100 + random.nextInt(100),
      adSales,
      gmv,
      gmv * random.nextInt(12) / 100,
      gmv * (30 + random.nextInt(40)) / 100,
      gmv * (12 + random.nextInt(14)) / 100,
      orders,
      orders * (5 + random.nextInt(30)) + random.nextInt(100),
      random.nextInt(2_000),
      units
    };
  }

  /** Rows of which every KPI is at a limit of a band, or one centavo or count beside it. */
  static ErpRows boundary(int count) {
    return of(count, ErpRows::boundary);
  }

  private static long[] boundary(SplittableRandom random) {
    // Of multiples of 20,000 every limit and every tie beside it is a whole number.
    long whole = 20_000L * (1 + random.nextInt(500));
    long orders = 20_000L * (1 + random.nextInt(50));
    long gmv = near(random, orders * 2 * limit(random, 7) / 20_000, 0) * 100;
    long sessions = orders * 20_000 / Math.max(1, 2 * limit(random, 2));
    long units = 30L * (1 + random.nextInt(300));
    boolean onCost = random.nextBoolean();
    long adSales = onCost ? whole : near(random, whole * limit(random, 5) / 10_000, 1);
    return new long[] {
      onCost ? near(random, tie(random, adSales, limit(random, 0)), 1) : whole,
      adSales,
      gmv,
      near(random, tie(random, gmv, limit(random, 3)), 1),
      near(random, gmv - gmv / 4 - tie(random, gmv, limit(random, 4)), 1),
      gmv / 4 - (onCost ? 0 : whole),
      orders,
      near(random, sessions, 1),
      near(random, units / 30 * limit(random, 6) / 10_000, 1),
      units
    };
  }

  private static long limit(SplittableRandom random, int kpi) {
    EightKpis found = EightKpis.ALL.get(kpi);
    return random.nextBoolean() ? found.green() : found.amber();
  }

  /** So many ten-thousandths of a whole, or half of one more or less. */
  private static long tie(SplittableRandom random, long whole, long limit) {
    return whole / 20_000 * (2 * limit + random.nextInt(3) - 1);
  }

  private static long near(SplittableRandom random, long value, int most) {
    return value + random.nextInt(2 * most + 1) - most;
  }

  /** Numbers of any size and sign, zeros among them. */
  static ErpRows huge(int count) {
    return of(
        count,
        random -> {
          long[] row = new long[EightKpis.INPUTS.size()];
          for (int i = 0; i < row.length; i++) {
            row[i] =
                switch (random.nextInt(8)) {
                  case 0 -> 0;
                  case 1 -> 100_000_000_000_000L + random.nextInt(3) - 1;
                  case 2 -> Long.MAX_VALUE - random.nextInt(3);
                  default -> random.nextLong() >> random.nextInt(60);
                };
          }
          return row;
        });
  }

  long[] row(int index) {
    long[] row = new long[columns.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = columns[i][index];
    }
    return row;
  }

  List<ErpRow> typed() {
    List<ErpRow> rows = new ArrayList<>();
    for (int r = 0; r < size(); r++) {
      long[] v = row(r);
      rows.add(new ErpRow(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9]));
    }
    return rows;
  }

  /** One array of decimals a row, in the order of the inputs. */
  List<BigDecimal[]> decimals() {
    List<BigDecimal[]> rows = new ArrayList<>();
    for (int r = 0; r < size(); r++) {
      BigDecimal[] row = new BigDecimal[columns.length];
      for (int i = 0; i < row.length; i++) {
        row[i] = BigDecimal.valueOf(columns[i][r], EightKpis.scale(i));
      }
      rows.add(row);
    }
    return rows;
  }

  /** One array of doubles a row, in the order of the inputs: BRL and counts. */
  List<double[]> doubles() {
    List<double[]> rows = new ArrayList<>();
    for (int r = 0; r < size(); r++) {
      double[] row = new double[columns.length];
      for (int i = 0; i < row.length; i++) {
        row[i] = i < EightKpis.MONEY ? columns[i][r] / 100.0 : columns[i][r];
      }
      rows.add(row);
    }
    return rows;
  }

  static <T> List<Map<String, T>> named(List<T[]> rows) {
    List<Map<String, T>> named = new ArrayList<>();
    for (T[] row : rows) {
      Map<String, T> map = new HashMap<>();
      for (int i = 0; i < row.length; i++) {
        map.put(EightKpis.INPUTS.get(i), row[i]);
      }
      named.add(map);
    }
    return named;
  }

  /** The same doubles as objects. */
  List<Double[]> boxed() {
    List<Double[]> rows = new ArrayList<>();
    for (double[] row : doubles()) {
      Double[] boxed = new Double[row.length];
      for (int i = 0; i < row.length; i++) {
        boxed[i] = row[i];
      }
      rows.add(boxed);
    }
    return rows;
  }
}
