package io.github.kpi4j.benchmarks.files;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The same by hand, for this one file and contract: it knows the order of columns, that nothing is
 * quoted, that money has two places and which products there are, and believes every byte.
 */
final class HandLoop {
  private static final int MEASURES = 9;
  private static final int MONTHS = 12;

  private final Map<String, long[]> sums = new HashMap<>();
  private long[][] byAsin = new long[1 << 12][];

  static Map<String, Integer> levels(Path folder) throws IOException {
    HandLoop loop = new HandLoop();
    loop.read(folder.resolve("sales.csv"));
    return loop.levels();
  }

  private void read(Path file) throws IOException {
    byte[] buffer = new byte[1 << 16];
    int kept = 0;
    try (InputStream in = Files.newInputStream(file)) {
      boolean header = true;
      for (int count = in.read(buffer, 0, buffer.length);
          count >= 0;
          count = in.read(buffer, kept, buffer.length - kept)) {
        int limit = kept + count;
        int end = limit;
        while (end > 0 && buffer[end - 1] != '\n') {
          end--;
        }
        int at = 0;
        if (header) {
          at = SalesFile.HEADER.length();
          header = false;
        }
        while (at < end) {
          at = row(buffer, at);
        }
        System.arraycopy(buffer, end, buffer, 0, limit - end);
        kept = limit - end;
      }
    }
  }

  private int row(byte[] b, int start) {
    int month = (b[start + 5] - '0') * 10 + b[start + 6] - '1';
    int asin = start + 11;
    int at = asin;
    int hash = 0;
    while (b[at] != ',') {
      hash = hash * 31 + b[at++];
    }
    int category = ++at;
    while (b[at] != ',') {
      at++;
    }
    long[] sum = sums(b, hash, asin, category, at);
    at++;
    while (b[at] != ',') {
      at++;
    }
    at++;
    for (int measure = 0; measure < MEASURES; measure++) {
      long value = 0;
      for (; b[at] != ',' && b[at] != '\n'; at++) {
        if (b[at] != '.') {
          value = value * 10 + b[at] - '0';
        }
      }
      sum[month * MEASURES + measure] += value;
      at++;
    }
    return at;
  }

  private long[] sums(byte[] b, int hash, int asin, int category, int end) {
    int number = 0;
    for (int i = asin + 3; i < category - 1; i++) {
      number = number * 10 + b[i] - '0';
    }
    int slot = (number - 1_000_000) / 137;
    if (byAsin[slot] == null) {
      byAsin[slot] = new long[MONTHS * MEASURES];
      sums.put(new String(b, asin, end - asin, StandardCharsets.US_ASCII), byAsin[slot]);
    }
    return byAsin[slot];
  }

  private Map<String, Integer> levels() {
    Map<String, long[]> categories = new HashMap<>();
    Map<String, Integer> levels = new TreeMap<>();
    sums.forEach(
        (name, sum) -> {
          long[] all =
              categories.computeIfAbsent(
                  name.substring(name.indexOf(',')), c -> new long[sum.length]);
          for (int i = 0; i < sum.length; i++) {
            all[i] += sum[i];
          }
          judge("asin", sum, levels);
        });
    categories.values().forEach(sum -> judge("category", sum, levels));
    return levels;
  }

  private static void judge(String what, long[] sum, Map<String, Integer> levels) {
    for (int at = 0; at < sum.length; at += MEASURES) {
      long gmv = sum[at];
      long margin = gmv - sum[at + 1] - sum[at + 3] - sum[at + 4] - sum[at + 5] - sum[at + 2];
      if (gmv > 0) {
        count(levels, what + "_tacos ", atMost(sum[at + 2], gmv, 1200, 1600, 10_000));
        count(levels, what + "_refunds ", atMost(sum[at + 1], gmv, 400, 700, 10_000));
        count(levels, what + "_margin ", atLeast(margin, gmv, 1800, 1200, 10_000));
        count(levels, what + "_conversion ", atLeast(sum[at + 6], sum[at + 8], 800, 500, 10_000));
        count(levels, what + "_price ", atLeast(gmv, sum[at + 6], 8990, 7990, 1));
      }
    }
  }

  private static void count(Map<String, Integer> levels, String kpi, String level) {
    levels.merge(kpi + level, 1, Integer::sum);
  }

  /** Of the value rounded half up, without rounding it: it is less than the next half unit. */
  private static String atMost(long part, long whole, long green, long amber, long unit) {
    return below(part, whole, 2 * green + 1, unit)
        ? "green"
        : below(part, whole, 2 * amber + 1, unit) ? "amber" : "red";
  }

  private static String atLeast(long part, long whole, long green, long amber, long unit) {
    return below(part, whole, 2 * green - 1, unit)
        ? below(part, whole, 2 * amber - 1, unit) ? "red" : "amber"
        : "green";
  }

  private static boolean below(long part, long whole, long halves, long unit) {
    return BigInteger.valueOf(part)
            .multiply(BigInteger.valueOf(2 * unit))
            .compareTo(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(halves)))
        < 0;
  }
}
