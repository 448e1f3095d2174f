package io.github.kpi4j.dsl;

import io.github.kpi4j.core.expectation.ContractTest;
import io.github.kpi4j.core.expectation.Expectation;
import io.github.kpi4j.core.expectation.GivenValue;
import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.fact.Measure;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Tests as a contract writes them, to be pasted into one. */
public final class ContractTests {
  // What no reader of YAML takes for anything but a text, in braces too.
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.%/+-]*( [\\p{L}\\p{N}_.%/+-]+)*");

  private final DataSchema schema;
  private final StringBuilder text = new StringBuilder("tests:\n");

  private ContractTests(DataSchema schema) {
    this.schema = schema;
  }

  /**
   * Writes tests.
   *
   * @param schema the tables of their contract
   * @param tests tests of that contract, at least one
   * @return the section {@code tests} in YAML, which reads as the same tests
   */
  public static String text(DataSchema schema, List<ContractTest> tests) {
    ContractTests written = new ContractTests(schema);
    tests.forEach(written::test);
    return written.text.toString();
  }

  private void test(ContractTest test) {
    text.append("  - name: ").append(scalar(test.name())).append('\n');
    key("period", test.period().toString());
    test.asOf().ifPresent(asOf -> key("as_of", asOf.day().toString()));
    if (!test.given().isEmpty()) {
      Map<String, String> given = new LinkedHashMap<>();
      test.given().forEach((metric, values) -> given.put(metric, given(values, test)));
      key("given", map(given));
    }
    if (!test.facts().isEmpty()) {
      text.append("    facts:\n");
      test.facts().forEach(this::rows);
    }
    key("expect", expected(test.expectations()));
  }

  private void key(String name, String value) {
    text.append("    ").append(name).append(": ").append(value).append('\n');
  }

  private static String given(List<GivenValue> values, ContractTest test) {
    List<String> each = values.stream().map(value -> scalar(given(value, test))).toList();
    return each.size() == 1 ? each.get(0) : "[" + String.join(", ", each) + "]";
  }

  private static String given(GivenValue value, ContractTest test) {
    DateRange days = test.period().days();
    if (!value.daily()) {
      boolean whole = value.liesIn(days) && value.within(days).equals(days);
      return whole || test.asOf().isPresent()
          ? value.value().toString()
          : value.value() + " in " + value.from().orElseThrow() + "/" + value.until().orElseThrow();
    }
    return value.value()
        + " a day"
        + value.from().map(day -> " from " + day).orElse("")
        + value.until().map(day -> " until " + day).orElse("");
  }

  private void rows(String name, List<List<String>> rows) {
    TableSchema table = schema.table(name).orElseThrow();
    text.append("      ").append(scalar(name)).append(":\n");
    for (List<String> cells : rows) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        if (!cells.get(i).isEmpty()) {
          row.put(table.columns().get(i), scalar(cell(table, i, cells.get(i))));
        }
      }
      text.append("        - ").append(map(row)).append('\n');
    }
  }

  /** A cell with the unit that a contract wants beside a number. */
  private static String cell(TableSchema table, int column, String cell) {
    int measure = column - table.dimensions().size();
    if (measure < 0) {
      return cell;
    }
    Measure measured = table.measures().get(measure);
    if (measured.unit().isMoney()) {
      return measured.unit() + " " + cell;
    }
    boolean time = measured.unit() == Unit.Plain.DAYS || measured.unit() == Unit.Plain.HOURS;
    return time ? cell + " " + measured.unit() : cell;
  }

  private static String expected(List<Expectation> expectations) {
    Map<String, String> keys = new LinkedHashMap<>();
    Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    Map<String, Map<String, String>> subjects = new LinkedHashMap<>();
    for (Expectation one : expectations) {
      String value = scalar(one.expected().toString());
      String kind = one.kind().name().toLowerCase(Locale.ROOT);
      if (one.kind() == Expectation.Kind.SCORE || one.kind() == Expectation.Kind.GRADE) {
        keys.put(kind, value);
      } else if (one.subject().isEmpty()) {
        sections.computeIfAbsent(kind + "s", k -> new LinkedHashMap<>()).put(one.name(), value);
      } else {
        Map<String, String> each =
            subjects.computeIfAbsent(kind + " " + one.name(), k -> new LinkedHashMap<>());
        each.put(one.subject().get(), value);
        sections.computeIfAbsent(kind + "s", k -> new LinkedHashMap<>()).put(one.name(), map(each));
      }
    }
    sections.forEach((section, entries) -> keys.put(section, map(entries)));
    return map(keys);
  }

  private static String map(Map<String, String> entries) {
    List<String> written = new ArrayList<>();
    entries.forEach((key, value) -> written.add(scalar(key) + ": " + value));
    return "{" + String.join(", ", written) + "}";
  }

  private static String scalar(String value) {
    return PLAIN.matcher(value).matches()
        ? value
        : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
