package io.github.kpi4j.dsl.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For every code of feeds the smallest file, or description, that has it. */
@SuppressWarnings({"exports", "missing-explicit-ctor"})
public final class FeedCodesTest {
  /** Those of workbooks and of what unpacks; see WorkbookTest and UnpackedTest. */
  private static final Set<Code> ELSEWHERE =
      EnumSet.of(
          Code.FEED_NEEDS_LIBRARY,
          Code.FEED_TOO_LARGE,
          Code.FEED_UNPACKS_TOO_MUCH,
          Code.FEED_ROW_TOO_LARGE);

  private static final String HEADER = "Day,Item,Amount,Units\n";
  private static final String ROW = "2026-05-04,A,10.50,1\n";

  public static Stream<Arguments> files() {
    return Stream.of(
        file(Code.FEED_UNKNOWN, "x.csv", "Day,Item\n", "x.csv", "No feed knows this file."),
        file(
            Code.FEED_COLUMN_MISSING,
            "x.csv",
            "Day,Item,Amount\n2026-05-04,A,1\n",
            "x.csv",
            "The file, taken for `sales`, has no column for `units`."),
        file(
            Code.FEED_BAD_CELL,
            "x.csv",
            HEADER + "2026-05-04,A,ten,1\n",
            "x.csv:2:14",
            "The cell `ten` in column `Amount` is not a number that this feed writes."),
        file(
            Code.FEED_AMBIGUOUS,
            "x.csv",
            HEADER + "2026-05-04,A,1.234,1\n",
            "x.csv:2:14",
            "The cell `1.234` in column `Amount` may be two different numbers."),
        file(
            Code.FEED_ROW_BROKEN,
            "x.csv",
            HEADER + "2026-05-04,\"A\"B,1,1\n" + ROW,
            "x.csv:2:15",
            "The row cannot be cut into cells: behind a closing quotation mark comes neither a"
                + " separator nor the end of the line."),
        file(
            Code.FEED_NO_PERIOD,
            "x.csv",
            "Item,Grade\nA,4.5\n",
            "x.csv",
            "The file, taken for `grades`, does not say of which days it is."),
        file(
            Code.FEED_DAYS_IN_ONE,
            "2026-05.csv",
            "Item,Grade\nA,4.5\n",
            "2026-05.csv",
            "The rows of this file are sums of 31 days and count on 2026-05-31."),
        file(
            Code.FEED_RATIO_DIFFERS,
            "x.csv",
            "Day,Item,Amount,Units,Share\n2026-05-04,A,10.00,1,11.00%\n",
            "x.csv:2:22",
            "`Share` says 11.00%, and Units / Amount is 10.00%."),
        file(
            Code.FEED_TOTAL_DIFFERS,
            "x.csv",
            "Day,Item,Amount,Units,Total\n2026-05-04,A,10.00,1,11.50\n",
            "x.csv:2:22",
            "Total is 11.50, and its parts add up to 11.00: a difference of 0.50."),
        file(
            Code.FEED_ID_DAMAGED,
            "x.csv",
            HEADER + "2026-05-04,1.23E+14,10.50,1\n",
            "x.csv:2:12",
            "The identifier `1.23E+14` in column `Item` was made a number by a spreadsheet."),
        file(
            Code.FEED_NOT_ARRIVED,
            "x.csv",
            HEADER + "2026-05-04,A,0,3\n",
            "x.csv:2:14",
            "Amount is 0 and Units is not: the figures have not arrived yet."),
        file(
            Code.FEED_NOT_ADDITIVE,
            "2026-05-04.csv",
            "Item,Grade\nA,4.5\nA,4.7\n",
            "2026-05-04.csv:3:1",
            "grade of this file do not add up to the rows of the table `grades`."),
        file(
            Code.FEED_ROW_TWICE,
            "x.csv",
            HEADER + ROW + "2026-05-04,A,11.50,1\n",
            "x.csv:3:1",
            "The file says different things of the same day, item."));
  }

  private static Arguments file(
      Code code, String name, String text, String place, String sentence) {
    return Arguments.of(code, name, text, place, sentence);
  }

  /** What is said about a file that one of two feeds may know. */
  public static List<Diagnostic> found(String name, String text) {
    return Shop.read(List.of(Shop.SALES, Shop.GRADES), name, text).diagnostics().stream()
        .filter(problem -> problem.span().source().name().equals(name))
        .toList();
  }

  /** The description of one of them. */
  public static String description() {
    return Shop.SALES;
  }

  /** What is said about a description. */
  public static List<Diagnostic> described(String yaml) {
    return Feed.parse(Source.of("x.feed.yaml", yaml)).diagnostics();
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_file_has_it(Code code, String name, String text, String place, String sentence) {
    List<Diagnostic> found = found(name, text);

    assertThat(found).as(found.toString()).hasSize(1);
    assertThat(found.get(0).code()).isEqualTo(code);
    assertThat(found.get(0).span()).hasToString(place);
    assertThat(DiagnosticText.of(Catalogue.ENGLISH).message(found.get(0))).isEqualTo(sentence);
  }

  @Test
  void two_files_have_it() {
    String other = HEADER + "2026-05-04,A,12.50,1\n";
    FeedReading reading =
        Shop.read(
            List.of(Shop.SALES, Shop.GRADES),
            "a.csv",
            HEADER + ROW,
            "b.csv",
            HEADER + ROW,
            "c.csv",
            other);

    assertThat(codes(reading))
        .containsExactlyInAnyOrder(Code.FEED_TWICE, Code.FEED_RESTATED, Code.FEED_TABLE_ALONE);
    assertThat(reading.facts().table("sales").value("amount", 0)).hasToString("12.5");
  }

  @Test
  void two_feeds_have_it() {
    String again = Shop.SALES.replace("feed: sales", "feed: again");
    String half =
        Shop.SALES
            .replace("feed: sales", "feed: half")
            .replace("[Day, Item, Amount]", "[Day, Item, Amount, Half]");

    assertThat(codes(Shop.read(List.of(Shop.SALES, again), "a.csv", HEADER + ROW)))
        .contains(Code.FEED_SEVERAL);
    assertThat(
            codes(
                Shop.read(
                    List.of(Shop.SALES, half),
                    "a.csv",
                    HEADER + ROW,
                    "b.csv",
                    "Day,Item,Amount,Units,Half\n2026-05-05,A,1,1,x\n")))
        .contains(Code.FEED_MEASURE_TWICE);
  }

  @Test
  void a_table_that_is_put_together_has_it() {
    String amounts = Shop.SALES.replace(", amount: amount, units: units}", ", amount: amount}");
    String units =
        Shop.SALES
            .replace("feed: sales", "feed: units")
            .replace("[Day, Item, Amount]", "[Day, Item, Pieces]")
            .replace("names: Units", "names: Pieces")
            .replace(", amount: amount, units: units}", ", units: units}")
            .replace("          late: {zero: amount, while: units}\n", "")
            .replaceAll("checks:(\n  - .*)+", "");

    assertThat(codes(Shop.read(List.of(amounts), "a.csv", HEADER + ROW)))
        .contains(Code.FEED_TABLE_LACKS);
    assertThat(
            codes(
                Shop.read(
                    List.of(amounts, units),
                    "a.csv",
                    HEADER + ROW,
                    "b.csv",
                    "Day,Item,Pieces\n2026-05-05,A,1\n")))
        .contains(Code.FEED_MEASURE_ABSENT);
  }

  @Test
  void money_and_words_that_do_not_fit_have_it() {
    String dollars = Shop.SALES.replace("currency: BRL", "currency: USD");
    String translated = Shop.SALES.replace("sku: item", "sku: {column: item, lookup: code}");

    assertThat(codes(Shop.read(List.of(dollars), "a.csv", HEADER + ROW)))
        .contains(Code.FEED_OTHER_CURRENCY);
    assertThat(codes(Shop.read(List.of(translated), "a.csv", HEADER + ROW)))
        .contains(Code.FEED_NO_WORD);
  }

  @Test
  void json_has_it() {
    String json =
        """
        feed: json
        source: written for tests
        confidence: high
        format: json
        recognise: [meta, rows]
        columns: {day: date, item: id, amount: money, units: count}
        tables:
          sales: {rows: rows, empty: late, set: {date: day, sku: item, amount: amount, units: units}}
        """;

    assertThat(codes(Shop.read(List.of(json), "a.json", "{\"meta\":1,\"rows\":[]}")))
        .contains(Code.FEED_EMPTY);
    assertThat(codes(Shop.read(List.of(json), "a.json", "{\"meta\":1,\"rows\":[{\"day\":")))
        .contains(Code.FEED_BROKEN_OFF);
  }

  @Test
  void rows_that_nobody_knows_have_it() {
    String grains =
        Shop.SALES
            .replace("currency: BRL", "currency: BRL\ngrains: [line, order]\nask_grain: true")
            .replace("late: {zero: amount, while: units}", "grain: [line, order]");
    String none =
        """
        feed: orders
        source: written for tests
        confidence: high
        format: json
        recognise: [rows]
        no_rows: {name: error, says: no records}
        columns: {day: date, item: id, amount: money, units: count}
        tables:
          sales: {rows: rows, set: {date: day, sku: item, amount: amount, units: units}}
        """;

    assertThat(codes(Shop.read(List.of(grains), "a.csv", HEADER + ROW)))
        .contains(Code.FEED_GRAIN_OPEN);
    assertThat(codes(Shop.read(List.of(grains), "line.csv", HEADER + ROW)))
        .doesNotContain(Code.FEED_GRAIN_OPEN);
    assertThat(codes(Shop.read(List.of(none), "a.json", "{\"error\":\"There are no records.\"}")))
        .contains(Code.FEED_SAYS_NONE);
  }

  @Test
  void totals_of_two_feeds_have_it() {
    String spent = Shop.SALES + "totals: {spend: {column: amount, day: day}}\n";
    String billed =
        spent
            .replace("feed: sales", "feed: billed")
            .replace("[Day, Item, Amount]", "[Day, Item, Amount, Invoice]");

    FeedReading reading =
        Shop.read(
            List.of(spent, billed),
            "a.csv",
            HEADER + ROW,
            "b.csv",
            "Day,Item,Amount,Units,Invoice\n2026-05-04,A,12.00,1,7\n");

    assertThat(reading.diagnostics())
        .extracting(Diagnostic::toString)
        .contains(
            "spend: warning[KPI-5128]: spend of 2026-05-04 to 2026-05-04 is 10.50 in `sales`"
                + " and 12.00 in `billed`: a difference of -1.50.");
  }

  public static Stream<Arguments> descriptions() {
    return Stream.of(
        Arguments.of(Code.FEED_NO_FIELD, Shop.SALES.replace("sku: item", "sku: itme")),
        Arguments.of(Code.FEED_PERSONAL, Shop.SALES.replace("[Buyer]", "[ITEM]")),
        Arguments.of(Code.FEED_BAD_VALUE, Shop.SALES.replace("currency: BRL", "currency: REAL")),
        Arguments.of(
            Code.FEED_BAD_VALUE,
            Shop.SALES.replace("{names: Day, as: date}", "{names: Day, as: date, patterns: [qq]}")),
        Arguments.of(
            Code.FEED_NO_GRAIN,
            Shop.SALES.replace("late: {zero: amount, while: units}", "grain: order")),
        Arguments.of(Code.MISSING_KEY, Shop.SALES + "no_rows: {name: error}\n"),
        Arguments.of(Code.FEED_BAD_VALUE, Shop.SALES + "zone: Mars/Olympus\n"),
        Arguments.of(Code.FEED_BAD_VALUE, Shop.SALES + "encoding: [utf-33]\n"),
        Arguments.of(Code.FEED_BAD_VALUE, Shop.SALES.replace("sku: item", "sku: {negate: true}")),
        Arguments.of(Code.UNKNOWN_KEY, Shop.SALES + "colour: red\n"),
        Arguments.of(Code.UNKNOWN_WORD, Shop.SALES.replace("written: either", "written: danish")),
        Arguments.of(Code.MISSING_KEY, Shop.SALES.replace("source: written for tests\n", "")),
        Arguments.of(Code.WRONG_SHAPE, Shop.SALES.replace("{date: day, sku", "[{date: day}] # ")),
        Arguments.of(Code.BAD_NAME, Shop.SALES.replace("feed: sales", "feed: Sales")));
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void a_description_has_it(Code code, String yaml) {
    assertThat(described(yaml)).extracting(Diagnostic::code).contains(code);
  }

  private static List<Code> codes(FeedReading reading) {
    return reading.diagnostics().stream().map(Diagnostic::code).distinct().toList();
  }

  @Test
  void every_code_of_feeds_has_a_case() {
    List<Code> left =
        new ArrayList<>(
            Arrays.stream(Code.values()).filter(code -> code.id().startsWith("KPI-51")).toList());
    files().forEach(file -> left.remove((Code) file.get()[0]));
    descriptions().forEach(description -> left.remove((Code) description.get()[0]));
    left.removeAll(ELSEWHERE);

    // The others are those of the sentences above that need more than one file or feed.
    assertThat(left)
        .containsExactlyInAnyOrder(
            Code.FEED_BROKEN_OFF,
            Code.FEED_TABLE_LACKS,
            Code.FEED_TABLE_ALONE,
            Code.FEED_TWICE,
            Code.FEED_MEASURE_TWICE,
            Code.FEED_OTHER_CURRENCY,
            Code.FEED_MEASURE_ABSENT,
            Code.FEED_SEVERAL,
            Code.FEED_EMPTY,
            Code.FEED_SAYS_NONE,
            Code.FEED_GRAIN_OPEN,
            Code.FEED_RESTATED,
            Code.FEED_NO_WORD,
            Code.FEED_BILLED_DIFFERS);
  }
}
