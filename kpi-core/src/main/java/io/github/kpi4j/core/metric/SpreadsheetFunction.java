package io.github.kpi4j.core.metric;

import io.github.kpi4j.core.diagnostic.NearNames;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Functions of spreadsheets, in English and in Portuguese, and what a contract has for them. */
final class SpreadsheetFunction {
  private static final Map<String, String> OURS =
      Map.ofEntries(
          Map.entry("SE", "if"),
          Map.entry("IFERROR", "coalesce"),
          Map.entry("IFNA", "coalesce"),
          Map.entry("SEERRO", "coalesce"),
          Map.entry("MÍNIMO", "min"),
          Map.entry("MINIMO", "min"),
          Map.entry("MÁXIMO", "max"),
          Map.entry("MAXIMO", "max"),
          Map.entry("ARRED", "round"));

  private static final Map<String, String> HINTS =
      Map.ofEntries(
          Map.entry("SUM", "@hint.sum"),
          Map.entry("SUMIF", "@hint.sum"),
          Map.entry("SUMIFS", "@hint.sum"),
          Map.entry("SOMA", "@hint.sum"),
          Map.entry("SOMASE", "@hint.sum"),
          Map.entry("SOMASES", "@hint.sum"),
          Map.entry("AVERAGE", "@hint.average"),
          Map.entry("AVG", "@hint.average"),
          Map.entry("MÉDIA", "@hint.average"),
          Map.entry("MEDIA", "@hint.average"),
          Map.entry("COUNT", "@hint.count"),
          Map.entry("COUNTA", "@hint.count"),
          Map.entry("COUNTIF", "@hint.count"),
          Map.entry("CONTAR", "@hint.count"),
          Map.entry("MOD", "@hint.modulo"),
          Map.entry("RESTO", "@hint.modulo"),
          Map.entry("POWER", "@hint.power"),
          Map.entry("POTÊNCIA", "@hint.power"),
          Map.entry("AND", "@hint.and_between"),
          Map.entry("E", "@hint.and_between"),
          Map.entry("OR", "@hint.or_between"),
          Map.entry("OU", "@hint.or_between"));

  private SpreadsheetFunction() {}

  /** What is written in place of a function that formulas do not have, as an entry. */
  static Optional<String> hint(String name) {
    return Optional.ofNullable(HINTS.get(name.toUpperCase(Locale.ROOT)));
  }

  /** The functions that a name may have been meant to be. */
  static List<String> near(String name, Collection<String> known) {
    String ours = OURS.get(name.toUpperCase(Locale.ROOT));
    return ours == null ? NearNames.of(name, known) : List.of(ours);
  }
}
