package io.github.kpi4j.replenishment;

import io.github.kpi4j.amazonbr.demand.DemandShape;
import io.github.kpi4j.amazonbr.demand.Uplift;
import io.github.kpi4j.amazonbr.replenishment.Arrival;
import io.github.kpi4j.amazonbr.replenishment.ItemPlan;
import io.github.kpi4j.amazonbr.replenishment.StockRisk;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** Stock over the year: band, middle, arrivals, events and days at risk. */
final class StockPicture {
  private static final int WIDTH = 560;
  private static final int HEIGHT = 210;
  private static final int LEFT = 38;
  private static final int TOP = 16;
  private static final int BOTTOM = 176;
  private static final double RISKY = 0.05;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

  private final ItemPlan item;
  private final StockRisk risk;
  private final DemandShape shape;
  private final DateRange days;
  private final int top;

  StockPicture(ItemPlan item, StockRisk risk, DemandShape shape) {
    this.item = item;
    this.risk = risk;
    this.shape = shape;
    this.days = risk.days();
    this.top = scale(risk.daily().stream().mapToInt(StockRisk.Day::high).max().orElse(0));
  }

  /** The next number of 1, 2 or 5 with zeros. */
  private static int scale(int highest) {
    int step = 10;
    while (true) {
      for (int factor : new int[] {1, 2, 5}) {
        if (step * factor >= highest) {
          return step * factor;
        }
      }
      step *= 10;
    }
  }

  void write(StringBuilder svg) {
    svg.append(
        String.format(Locale.ROOT, "<svg viewBox=\"0 0 %d %d\" role=\"img\">\n", WIDTH, HEIGHT));
    svg.append(String.format(Locale.ROOT, "<title>Projected stock of %s</title>\n", item.sku()));
    grid(svg);
    events(svg);
    svg.append(String.format(Locale.ROOT, "<polygon class=\"band\" points=\"%s\"/>\n", band()));
    svg.append(
        String.format(
            Locale.ROOT,
            "<polyline class=\"middle\" points=\"%s\"/>\n",
            points(StockRisk.Day::middle, false)));
    risks(svg);
    arrivals(svg);
    svg.append("</svg>\n");
  }

  private int x(long day) {
    return (int) (LEFT + day * (WIDTH - LEFT - 4) / Math.max(1, days.days()));
  }

  private int y(int units) {
    return BOTTOM - (int) ((long) units * (BOTTOM - TOP) / top);
  }

  private void grid(StringBuilder svg) {
    for (int part = 0; part <= 2; part++) {
      int y = y(top / 2 * part);
      svg.append(
          String.format(
              Locale.ROOT,
              "<line class=\"grid\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n",
              LEFT,
              y,
              WIDTH - 4,
              y));
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%d</text>\n",
              LEFT - 4,
              y + 4,
              top / 2 * part));
    }
    LocalDate month = days.start().withDayOfMonth(1).plusMonths(1);
    for (; days.contains(month); month = month.plusMonths(1)) {
      int x = x(ChronoUnit.DAYS.between(days.start(), month));
      svg.append(
          String.format(
              Locale.ROOT,
              "<line class=\"grid\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n",
              x,
              BOTTOM,
              x,
              BOTTOM + 4));
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%d\" y=\"%d\">%s</text>\n",
              x + 2,
              HEIGHT - 4,
              MONTH.format(month)));
    }
  }

  private void events(StringBuilder svg) {
    for (Uplift uplift : shape.uplifts()) {
      DateRange shown = uplift.days().intersection(days);
      if (!shown.isEmpty()) {
        int from = x(ChronoUnit.DAYS.between(days.start(), shown.start()));
        int to = x(ChronoUnit.DAYS.between(days.start(), shown.endExclusive()));
        svg.append(
            String.format(
                Locale.ROOT,
                "<rect class=\"event\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"><title>%s</title></rect>\n",
                from,
                TOP,
                Math.max(2, to - from),
                BOTTOM - TOP,
                uplift.event()));
      }
    }
  }

  private String band() {
    return points(StockRisk.Day::high, false) + " " + points(StockRisk.Day::low, true);
  }

  private String points(ToIntFunction<StockRisk.Day> level, boolean backwards) {
    StringBuilder points = new StringBuilder();
    List<StockRisk.Day> daily = risk.daily();
    for (int i = 0; i < daily.size(); i++) {
      int day = backwards ? daily.size() - 1 - i : i;
      points
          .append(i == 0 ? "" : " ")
          .append(x(day))
          .append(',')
          .append(y(level.applyAsInt(daily.get(day))));
    }
    return points.toString();
  }

  private void risks(StringBuilder svg) {
    int start = -1;
    for (int day = 0; day <= risk.daily().size(); day++) {
      boolean risky = day < risk.daily().size() && risk.daily().get(day).stockOut() > RISKY;
      if (risky && start < 0) {
        start = day;
      } else if (!risky && start >= 0) {
        svg.append(
            String.format(
                Locale.ROOT,
                "<rect class=\"out\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"5\"/>\n",
                x(start),
                BOTTOM + 5,
                Math.max(2, x(day) - x(start))));
        start = -1;
      }
    }
  }

  private void arrivals(StringBuilder svg) {
    for (Arrival arrival : item.arrivals()) {
      int day = Math.max(0, arrival.median());
      if (day < days.days()) {
        int x = x(day);
        svg.append(
            String.format(
                Locale.ROOT,
                "<polygon class=\"%s\" points=\"%d,%d %d,%d %d,%d\"><title>%d: %s</title></polygon>\n",
                arrival.name().startsWith("air") ? "air" : "sea",
                x,
                BOTTOM + 11,
                x - 4,
                BOTTOM + 19,
                x + 4,
                BOTTOM + 19,
                arrival.units(),
                arrival.name()));
      }
    }
  }
}
