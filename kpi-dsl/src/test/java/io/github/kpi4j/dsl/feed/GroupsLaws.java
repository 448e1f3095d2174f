package io.github.kpi4j.dsl.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.dsl.internal.rows.RowStart;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Rows added up in numbers are the same as rows added up one by one as decimals. */
class GroupsLaws {
  private static final TableSchema SALES = Shop.CONTRACT.schema().table("sales").orElseThrow();
  private static final LocalDate FIRST = LocalDate.of(2026, 5, 1);

  /** A row, and how late its version is. */
  record Row(int day, String sku, @Nullable BigDecimal amount, BigDecimal units, int second) {
    LocalDate date() {
      return FIRST.plusDays(day);
    }

    Cells cells(int line) {
      return new Cells(
          RowStart.at("x.csv", 10L * line, line, 1),
          new @Nullable BigDecimal[] {amount, units},
          List.of(),
          second < 0 ? null : Instant.ofEpochSecond(second, 7));
    }
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<BigDecimal> usual =
        Arbitraries.longs().between(-1_000_000, 1_000_000).map(n -> BigDecimal.valueOf(n, 2));
    Arbitrary<BigDecimal> extreme =
        Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(0, 30))
            .as(BigDecimal::valueOf);
    Arbitrary<BigDecimal> amounts =
        Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(9, usual), net.jqwik.api.Tuple.of(1, extreme))
            .injectNull(0.1);
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 40).map(i -> "S" + i),
            amounts,
            usual,
            Arbitraries.integers().between(-1, 5))
        .as(Row::new)
        .list()
        .ofMaxSize(200);
  }

  @Property(tries = 200)
  void they_are_what_adding_one_by_one_gives(@ForAll("rows") List<Row> rows) {
    Groups groups = new Groups(SALES, new Words());
    Map<LocalDate, Map<List<String>, Cells>> expected = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      List<String> key = List.of(row.sku());
      Map<List<String>, Cells> day =
          expected.computeIfAbsent(row.date(), d -> new LinkedHashMap<>());
      assertThat(groups.has(row.date(), key)).isEqualTo(day.containsKey(key));
      groups.add(row.date(), key, row.cells(i + 1));
      day.merge(key, row.cells(i + 1), Cells::plus);
    }

    assertThat(groups.days()).containsExactlyInAnyOrderElementsOf(expected.keySet());
    expected.forEach((day, cells) -> assertThat(text(groups, day)).isEqualTo(text(cells)));
    assertThat(groups.sum(1)).isEqualByComparingTo(sum(rows));
  }

  /** It makes no difference in how many parts they came. */
  @Property(tries = 100)
  void parts_add_up(@ForAll("rows") List<Row> one, @ForAll("rows") List<Row> two) {
    Words words = new Words();
    Groups first = groups(one, words);
    first.addAll(groups(two, words));
    List<Row> both = new ArrayList<>(one);
    both.addAll(two);
    Groups whole = groups(both, words);

    assertThat(first.days()).isEqualTo(whole.days());
    first.days().forEach(day -> assertThat(numbers(first, day)).isEqualTo(numbers(whole, day)));
  }

  private static Groups groups(List<Row> rows, Words words) {
    Groups groups = new Groups(SALES, words);
    rows.forEach(row -> groups.add(row.date(), List.of(row.sku()), row.cells(1)));
    return groups;
  }

  private static BigDecimal sum(List<Row> rows) {
    return rows.stream().map(Row::units).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<String> text(Groups groups, LocalDate day) {
    Map<List<String>, Cells> cells = new LinkedHashMap<>();
    groups.forEach(day, cells::put);
    return text(cells);
  }

  private static List<String> text(Map<List<String>, Cells> cells) {
    List<String> text = new ArrayList<>();
    cells.forEach(
        (key, row) -> text.add(key + " " + row.place + " " + numbers(row) + " " + row.version));
    return text;
  }

  private static List<String> numbers(Groups groups, LocalDate day) {
    List<String> text = new ArrayList<>();
    groups.forEach(day, (key, row) -> text.add(key + numbers(row)));
    return text;
  }

  private static String numbers(Cells cells) {
    return Arrays.stream(cells.sums).map(sum -> sum == null ? "-" : plain(sum)).toList().toString();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
