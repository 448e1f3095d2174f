package io.github.kpi4j.core.report;

import com.google.common.html.HtmlEscapers;
import io.github.kpi4j.core.diagnostic.Visible;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactTable;
import io.github.kpi4j.core.fact.TableKind;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which days of which table have arrived, as a picture: a line a table, a square a day. It is an
 * SVG by itself, or part of a page. Besides the colour the squares differ in shape: a day that has
 * not arrived is hollow.
 */
public final class CoverageCalendar {
  private static final int DAY = 12;
  private static final int LINE = 22;
  private static final int LABEL = 170;
  private static final int TOP = 30;
  private static final int LONGEST = 400;

  private CoverageCalendar() {}

  /**
   * Draws some days.
   *
   * @param facts the tables; reference tables have no days and no line
   * @param days which days, at most 400 of them
   * @return an SVG, the same for the same facts and days
   * @throws IllegalArgumentException if there are no days or too many
   */
  public static String svg(FactSet facts, DateRange days) {
    if (days.isEmpty() || days.days() > LONGEST) {
      throw new IllegalArgumentException("1 to " + LONGEST + " days, not " + days.days());
    }
    List<FactTable> tables =
        facts.schema().tables().stream()
            .filter(table -> table.kind() != TableKind.REFERENCE)
            .map(table -> facts.table(table.name()))
            .toList();
    long width = LABEL + days.days() * DAY + 10;
    long height = TOP + (long) tables.size() * LINE + 10;
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                + " font-family=\"sans-serif\" font-size=\"11\">\n",
            width,
            height));
    out.append("<title>").append(days).append("</title>\n");
    months(out, days);
    for (int i = 0; i < tables.size(); i++) {
      line(out, tables.get(i), days, TOP + i * LINE);
    }
    return out.append("</svg>\n").toString();
  }

  private static void months(StringBuilder out, DateRange days) {
    for (LocalDate day = days.start(); day.isBefore(days.endExclusive()); day = day.plusDays(1)) {
      if (day.getDayOfMonth() == 1 || day.equals(days.start())) {
        text(out, x(days, day), TOP - 12, day.toString().substring(0, 7));
      }
    }
  }

  private static int x(DateRange days, LocalDate day) {
    return LABEL + (int) (day.toEpochDay() - days.start().toEpochDay()) * DAY;
  }

  private static void line(StringBuilder out, FactTable table, DateRange days, int y) {
    Set<LocalDate> missing = new HashSet<>(table.arrival().missing(days));
    text(out, 4, y + 11, table.schema().name());
    for (LocalDate day = days.start(); day.isBefore(days.endExclusive()); day = day.plusDays(1)) {
      boolean arrived = !missing.contains(day);
      out.append(
          String.format(
              Locale.ROOT,
              "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"10\" height=\"14\" fill=\"%s\""
                  + " stroke=\"%s\"><title>%s %s</title></rect>\n",
              arrived ? "arrived" : "missing",
              x(days, day) + 1,
              y,
              arrived ? "#2f7d4f" : "none",
              arrived ? "#2f7d4f" : "#b3261e",
              escaped(table.schema().name()),
              day));
    }
  }

  private static void text(StringBuilder out, int x, int y, String text) {
    out.append(
        String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\">%s</text>\n", x, y, escaped(text)));
  }

  private static String escaped(String text) {
    return HtmlEscapers.htmlEscaper().escape(Visible.of(text));
  }
}
