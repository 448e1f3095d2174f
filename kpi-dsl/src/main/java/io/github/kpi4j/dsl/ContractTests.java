package io.github.kpi4j.dsl;

import io.github.kpi4j.core.duty.Approval;
import io.github.kpi4j.core.duty.Proposal;
import io.github.kpi4j.core.duty.Request;
import io.github.kpi4j.core.expectation.ContractTest;
import io.github.kpi4j.core.expectation.Expectation;
import io.github.kpi4j.core.expectation.GivenValue;
import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.value.DateRange;
import java.time.LocalDate;
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
      test.facts().forEach((table, rows) -> rows(table, rows, test.lastDay()));
    }
    test.request().ifPresent(request -> request(request, test));
    key("expect", expected(test.expectations()));
  }

  private void request(Request request, ContractTest test) {
    Map<String, String> proposal = new LinkedHashMap<>();
    proposal.put(Proposal.ACTION, scalar(request.proposal().action()));
    request
        .proposal()
        .fields()
        .forEach((name, value) -> proposal.put(name, scalar(value.toString())));
    key("proposal", map(proposal));
    List<String> people =
        request.approvals().stream().map(approval -> scalar(consent(approval, test))).toList();
    if (!people.isEmpty()) {
      key("approved_by", list(people));
    }
  }

  private String consent(Approval approval, ContractTest test) {
    LocalDate day = approval.at().atZone(schema.zone()).toLocalDate();
    return day.equals(test.lastDay()) ? approval.person() : approval.person() + " on " + day;
  }

  private void key(String name, String value) {
    text.append("    ").append(name).append(": ").append(value).append('\n');
  }

  private static String given(List<GivenValue> values, ContractTest test) {
    List<String> each = values.stream().map(value -> scalar(given(value, test))).toList();
    return each.size() == 1 ? each.get(0) : list(each);
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

  private void rows(String name, List<List<String>> rows, LocalDate last) {
    text.append("      ").append(scalar(name)).append(":\n");
    for (Map<String, String> row :
        new GivenRowsText(schema, schema.table(name).orElseThrow(), last).of(rows)) {
      Map<String, String> scalars = new LinkedHashMap<>();
      row.forEach((column, cell) -> scalars.put(column, scalar(cell)));
      text.append("        - ").append(map(scalars)).append('\n');
    }
  }

  private static String expected(List<Expectation> expectations) {
    Map<String, String> keys = new LinkedHashMap<>();
    Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    Map<String, Map<String, String>> subjects = new LinkedHashMap<>();
    for (Expectation one : expectations) {
      String value = expected(one.expected());
      String kind = one.kind().name().toLowerCase(Locale.ROOT);
      if (one.path().equals(kind)) {
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

  private static String expected(Expectation.Expected expected) {
    return expected instanceof Expectation.People people
        ? list(people.people().stream().map(ContractTests::scalar).toList())
        : scalar(expected.toString());
  }

  private static String list(List<String> items) {
    return "[" + String.join(", ", items) + "]";
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
