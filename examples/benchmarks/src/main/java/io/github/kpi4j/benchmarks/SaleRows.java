package io.github.kpi4j.benchmarks;

import io.github.kpi4j.amazonbr.tax.Origin;
import io.github.kpi4j.amazonbr.tax.Uf;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** A million sales, no two of them alike: each has a price of its own. */
final class SaleRows {
  static final int COUNT = 1_000_000;

  private static final long LOWEST = 1_000;
  private static final int DAYS = 1_796;
  private static final long SEED = 20_261_124;

  final long[] centavos = new long[COUNT];
  final Uf[] from = new Uf[COUNT];
  final Uf[] to = new Uf[COUNT];
  final Origin[] origin = new Origin[COUNT];
  final long[] epochDay = new long[COUNT];

  SaleRows() {
    SplittableRandom random = new SplittableRandom(SEED);
    Uf[] states = Uf.values();
    Origin[] origins = Origin.values();
    long first = LocalDate.of(2022, 1, 1).toEpochDay();
    for (int i = 0; i < COUNT; i++) {
      centavos[i] = LOWEST + i;
      from[i] = states[random.nextInt(states.length)];
      to[i] = states[random.nextInt(states.length)];
      origin[i] = origins[random.nextInt(origins.length)];
      epochDay[i] = first + random.nextInt(DAYS);
    }
  }
}
