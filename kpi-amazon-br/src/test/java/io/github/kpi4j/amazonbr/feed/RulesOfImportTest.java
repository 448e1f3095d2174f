package io.github.kpi4j.amazonbr.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.dsl.feed.FeedFile;
import io.github.kpi4j.dsl.feed.FeedOptions;
import io.github.kpi4j.dsl.feed.FeedReading;
import io.github.kpi4j.dsl.feed.RowCount;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an importer has to keep to, one rule after the other. */
class RulesOfImportTest {
  private static final String BUSINESS_HEADER =
      "ASIN (parent),ASIN (child),Título,Código SKU,Sessões - Total,Visualizações da página -"
          + " Total,Unidades pedidas,Porcentagem de sessão de unidade,Vendas de produtos"
          + " pedidos,Total de itens do pedido\n";
  private static final String ORDERS_HEADER =
      "amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tsku\tasin"
          + "\tquantity\tcurrency\titem-price\tship-city\tcpf\n";

  private static final String TRANSACTIONS_HEADER =
      "\"data/hora\",\"total\",\"tipo\",\"id do pedido\",\"sku\",\"vendas do produto\",\"tarifas de"
          + " venda\",\"taxas fba\",\"Status da transação\"\n";

  private static String transaction(String at, String total, String status) {
    String cells =
        String.join("\",\"", at, total, "Pedido", "701-1", "SKU-1", total, "0", "0", status);
    return "\"" + cells + "\"\n";
  }

  private static FeedFile file(FeedReading reading, String name) {
    return reading.files().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<Code> codes(FeedReading reading) {
    return reading.diagnostics().stream()
        .map(Diagnostic::code)
        .filter(code -> code != Code.FEED_TABLE_ALONE && code != Code.FEED_TABLE_LACKS)
        .toList();
  }

  private static FeedReading business(String row) {
    return new Downloads().with("2026-05-04.csv", BUSINESS_HEADER + row).read();
  }

  private static FeedReading orders(String... rows) {
    return new Downloads()
        .with("orders.txt", ORDERS_HEADER + String.join("\n", rows))
        .read(Declared.of("sales"));
  }

  private static String order(String at, String status, String quantity, String price) {
    return "701-1\t"
        + at
        + ("\t" + status + "\tAmazon\tAmazon.com.br\tSKU-1\tB0A\t" + quantity)
        + ("\tBRL\t" + price + "\tRecife\t123.456.789-09");
  }

  /** Rule 1: 2.54 in points, 0.0254 as a fraction and 2.54% are the same; nothing is guessed. */
  @Test
  void rule_01_each_column_declares_the_scale_of_its_percentages() {
    FeedReading points = FirstFeedsTest.traffic("2.54");
    FeedReading health =
        new Downloads()
            .with(
                "h.json",
                "{\"accountStatuses\":[],\"performanceMetrics\":[{\"lateShipmentRate\":{\"reportingDateRange\":"
                    + "{\"reportingDateTo\":\"2026-05-04T00:00Z\"},\"orderCount\":10000,\"lateShipmentCount\":254,"
                    + "\"status\":\"GOOD\",\"rate\":0.0254,\"targetValue\":0.04,\"targetCondition\":\"LESS_THAN\"}}]}")
            .read();
    FeedReading sign = business("B0P,B0A,x,SKU-1,\"1,000\",2000,25,2.54,\"R$ 1,00\",1\n");

    assertThat(Downloads.rows(points, "store_days").get(0)).endsWith(" 0.0254");
    assertThat(Downloads.rows(health, "account_health").get(0)).endsWith(" 0.0254 0.04");
    // Without its sign the ratio is not compared; the figures beside it are read all the same.
    assertThat(codes(sign)).doesNotContain(Code.FEED_RATIO_DIFFERS);
    assertThat(Downloads.rows(sign, "product_days")).hasSize(1);
  }

  /** Rule 2: 2,340 is a count of 2340 and R$ 89,90 is 89.90, in one row. */
  @Test
  void rule_02_each_column_declares_how_its_numbers_are_written() {
    FeedReading reading =
        business("B0P,B0A,x,SKU-1,\"2,340\",\"3,105\",12,0.51%,\"R$ 89,90\",11\n");

    assertThat(Downloads.rows(reading, "traffic")).containsExactly("2026-05-04 B0A 2340 3105");
    assertThat(Downloads.rows(reading, "product_days"))
        .containsExactly("2026-05-04 B0A 89.9 12 11");
    assertThat(codes(business("B0P,B0A,x,SKU-1,\"2,34\",1,1,1.00%,\"R$ 1.23,4\",1\n")))
        .containsExactly(Code.FEED_BAD_CELL, Code.FEED_BAD_CELL);
  }

  /**
   * Rule 3: other cells of the column show which of two numbers is meant; without them it fails.
   */
  @ParameterizedTest
  @CsvSource({"'95,00', 1234", "95.00, 1.234"})
  void rule_03_money_that_may_be_two_numbers_needs_another_cell(String plain, String value) {
    String open = "1.234";
    FeedReading alone = orders(order("2026-07-01T12:00:00Z", "Shipped", "1", open));
    FeedReading shown =
        orders(
            order("2026-07-01T12:00:00Z", "Shipped", "1", open),
            order("2026-07-02T12:00:00Z", "Shipped", "1", plain));

    assertThat(codes(alone)).containsExactly(Code.FEED_AMBIGUOUS);
    assertThat(Downloads.rows(shown, "sales").get(0))
        .isEqualTo("2026-07-01 B0A fba " + value + " 1 1");
  }

  /** Rule 4. */
  @ParameterizedTest
  @CsvSource({
    "UTF-8, false, CSV UTF-8",
    "UTF-8, true, CSV UTF-8",
    "windows-1252, false, CSV WINDOWS-1252",
    "UTF-16LE, true, CSV UTF-16LE",
    "UTF-16BE, true, CSV UTF-16BE",
    "UTF-16LE, false, CSV UTF-16LE"
  })
  void rule_04_encodings_are_tried_in_order_and_the_one_used_is_told(
      String charset, boolean mark, String form) {
    String text =
        (mark ? "\uFEFF" : "")
            + BUSINESS_HEADER
            + "B0P,B0A,Chaleira,SKU-1,10,20,1,10.00%,\"R$ 1,00\",1\n";
    FeedReading reading =
        new Downloads().with("2026-05-04.csv", text, Charset.forName(charset)).read();

    assertThat(reading.files()).extracting(FeedFile::form).containsExactly(form);
    assertThat(Downloads.rows(reading, "traffic")).containsExactly("2026-05-04 B0A 10 20");
  }

  /** Rule 4: what the header of the download says comes before everything else. */
  @Test
  void rule_04_an_encoding_that_is_told_counts_first() {
    String text = BUSINESS_HEADER + "B0P,B0A,Ação,SKU-1,10,20,1,10.00%,\"R$ 1,00\",1\n";
    FeedReading reading =
        new Downloads()
            .with("2026-05-04.csv", text, StandardCharsets.ISO_8859_1)
            .options(FeedOptions.NONE.withCharset("2026-05-04.csv", StandardCharsets.ISO_8859_1))
            .read();

    assertThat(reading.files()).extracting(FeedFile::form).containsExactly("CSV ISO-8859-1");
  }

  /** Rule 5: the header is the line that begins with it, and not the one that explains it. */
  @ParameterizedTest
  @CsvSource({"0", "7", "9"})
  void rule_05_lines_before_the_header_are_passed_over(int lines) {
    String before = "\"data/hora: data/hora da transação em PST\"\n".repeat(lines);
    FeedReading reading =
        new Downloads()
            .with(
                "t.csv",
                before
                    + TRANSACTIONS_HEADER
                    + transaction("2 de mar. de 2026 10:00:00 GMT-8", "88,00", "Liberado"))
            .read(Declared.of("movements"));

    assertThat(Downloads.rows(reading, "movements")).containsExactly("2026-03-02 Pedido 88");
    assertThat(file(reading, "t.csv").rows()).isEqualTo(new RowCount(1, 1, 0, 0, 0));
  }

  /** Rule 6: dashes, no-break spaces, white space around and case mean nothing in a header. */
  @Test
  void rule_06_headers_are_compared_without_their_typography() {
    String header =
        BUSINESS_HEADER
            .replace("Sessões - Total", " SESSÕES\u00A0– Total ")
            .replace("Unidades pedidas", "*Unidades\u3000pedidas");
    FeedReading reading =
        new Downloads()
            .with("2026-05-04.csv", header + "B0P,B0A,x,SKU-1,10,20,1,10.00%,\"R$ 1,00\",1\n")
            .read();

    assertThat(Downloads.rows(reading, "traffic")).containsExactly("2026-05-04 B0A 10 20");
  }

  /** Rule 7: unknown columns are passed over, a needed one that is missing is named. */
  @Test
  void rule_07_columns_are_found_by_name() {
    FeedReading reading =
        new Downloads()
            .with(
                "2026-05-04.csv",
                "Nova,ASIN (child),Sessões - Total,Unidades pedidas,Vendas de produtos"
                    + " pedidos,Total de itens do pedido\n"
                    + "?,B0A,10,1,\"R$ 1,00\",1\n")
            .read();

    assertThat(reading.diagnostics())
        .extracting(Diagnostic::toString)
        .contains(
            "2026-05-04.csv: error[KPI-5101]: The file, taken for `amazon_business_report_pt`,"
                + " has no column for `views`.");
    assertThat(Downloads.rows(reading, "product_days")).containsExactly("2026-05-04 B0A 1 1 1");
  }

  /** Rule 8: rows without a day are of the days that the report says. */
  @Test
  void rule_08_the_period_comes_from_the_report() {
    assertThat(Downloads.rows(FirstFeedsTest.traffic("2.30"), "traffic"))
        .containsExactly("2026-05-04 B0A 18 30");
    FeedReading given =
        new Downloads()
            .with("any.csv", BUSINESS_HEADER + "B0P,B0A,x,SKU-1,10,20,1,10.00%,\"R$ 1,00\",1\n")
            .options(
                FeedOptions.NONE.withDays(
                    "any.csv",
                    DateRange.closed(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31))))
            .read();

    assertThat(Downloads.rows(given, "traffic")).containsExactly("2026-05-31 B0A 10 20");
    assertThat(codes(given)).containsExactly(Code.FEED_DAYS_IN_ONE);
  }

  /** Rule 9: sessions of 0 beside units sold have not arrived. */
  @Test
  void rule_09_absent_is_not_zero() {
    FeedReading reading = business("B0P,B0A,x,SKU-1,0,0,3,0.00%,\"R$ 1,00\",3\n");

    assertThat(codes(reading)).containsExactly(Code.FEED_NOT_ARRIVED);
    assertThat(
            reading
                .facts()
                .table("traffic")
                .arrival()
                .complete(DateRange.closed(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 4))))
        .isFalse();
    assertThat(Downloads.rows(reading, "product_days")).hasSize(1);
  }

  /** Rule 10: sessions of products are not those of a table by day. */
  @Test
  void rule_10_sessions_of_products_do_not_add_up() {
    FeedReading reading =
        new Downloads()
            .with(
                "2026-05-04.csv",
                BUSINESS_HEADER
                    + "B0P,B0A,x,SKU-1,10,20,1,10.00%,\"R$ 1,00\",1\n"
                    + "B0P,B0B,x,SKU-2,10,20,1,10.00%,\"R$ 1,00\",1\n")
            .read(
                "traffic",
                "{key: [date], dimensions: {date: date}, measures: {sessions: count, page_views:"
                    + " count}}");

    assertThat(codes(reading)).containsExactly(Code.FEED_NOT_ADDITIVE);
  }

  /** Rule 11: 22:40 on 28 February in the Pacific zone is 1 March in São Paulo. */
  @Test
  void rule_11_points_in_time_move_into_the_days_of_the_contract() {
    FeedReading reading =
        orders(
            order("2026-08-01T02:59:59+00:00", "Shipped", "1", "1.00"),
            order("2026-08-01T03:00:00+00:00", "Shipped", "1", "2.00"));

    assertThat(Downloads.rows(reading, "sales"))
        .containsExactly("2026-07-31 B0A fba 1 1 1", "2026-08-01 B0A fba 2 1 1");
  }

  /**
   * Rule 11: two downloads that meet at the zone's own midnight make the day between them whole.
   */
  @Test
  void rule_11_months_that_are_cut_in_another_zone_fit_together() {
    String june = order("2026-06-30T20:00:00+00:00", "Shipped", "1", "1.00");
    String july = order("2026-07-01T01:00:00+00:00", "Shipped", "1", "2.00");
    FeedReading reading =
        new Downloads()
            .with("june.txt", ORDERS_HEADER + june)
            .with("july.txt", ORDERS_HEADER + july)
            .read(Declared.of("sales"));

    // Both are on 30 June in São Paulo.
    assertThat(Downloads.rows(reading, "sales")).containsExactly("2026-06-30 B0A fba 3 2 2");
  }

  /** Rule 12: what the report says of itself is compared and never decides. */
  @Test
  void rule_12_ratios_that_contradict_their_figures_are_a_warning() {
    FeedReading reading = business("B0P,B0A,x,SKU-1,1000,2000,23,2.54%,\"R$ 1,00\",20\n");

    assertThat(codes(reading)).containsExactly(Code.FEED_RATIO_DIFFERS);
    assertThat(Downloads.rows(reading, "traffic")).containsExactly("2026-05-04 B0A 1000 2000");
    assertThat(reading.files().get(0).checks())
        .extracting(check -> check.name() + " " + check.compared() + " " + check.differing())
        .containsExactly("conversion = units / sessions 1 1");
  }

  /** Rule 13: identifiers are text; one with an exponent has lost digits. */
  @Test
  void rule_13_identifiers_are_text() {
    FeedReading ads =
        new Downloads()
            .with(
                "c.csv",
                "Date,Campaign Name,Advertised SKU,Advertised ASIN,Impressions,Clicks,Spend,7 Day"
                    + " Total Sales,7 Day Total Orders (#)\n"
                    + "2026-05-04,007,1.23E+14,0123456789,1,1,1.00,0.00,0\n")
            .read();

    assertThat(Downloads.rows(ads, "ads")).containsExactly("2026-05-04 0123456789 007 1 0 1 1 0");
    assertThat(codes(ads)).containsExactly(Code.FEED_ID_DAMAGED);
  }

  /** Rule 14: short rows are filled up, longer ones are refused and the next one is read. */
  @Test
  void rule_14_short_rows_are_filled_up() {
    FeedReading reading =
        orders(
            "701-1\t2026-07-01T12:00:00Z\tPending\tAmazon\tAmazon.com.br\tSKU-1\tB0A\t1",
            order("2026-07-01T12:00:00Z", "Shipped", "1", "1.00") + "\tmore\tand more",
            order("2026-07-01T12:00:00Z", "Shipped", "1", "2.00"));

    assertThat(reading.files().get(0).rows()).isEqualTo(new RowCount(3, 1, 1, 0, 1));
    assertThat(reading.diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "orders.txt:3:1: error[KPI-5104]: The row cannot be cut into cells: it has 14 cells and"
                + " the header 12.");
  }

  /**
   * Orders that wait for a boleto or Pix count for nothing until a later download has them paid.
   */
  @Test
  void orders_that_wait_for_payment_count_once_they_are_paid() {
    String waiting = "701-1\t2026-07-01T12:00:00Z\tPending\tAmazon\tAmazon.com.br\tSKU-1\tB0A\t1";
    String paid = order("2026-07-01T12:00:00Z", "Shipped", "1", "10.00");
    FeedReading before = orders(waiting);
    FeedReading after =
        new Downloads()
            .with("a.txt", ORDERS_HEADER + waiting)
            .with("b.txt", ORDERS_HEADER + paid)
            .read(Declared.of("sales"));

    assertThat(Downloads.rows(before, "sales")).isEmpty();
    assertThat(before.files().get(0).rows()).isEqualTo(new RowCount(1, 0, 1, 0, 0));
    assertThat(Downloads.rows(after, "sales")).containsExactly("2026-07-01 B0A fba 10 1 1");
  }

  /** A transaction stands deferred in one download and released in a later one: it counts once. */
  @Test
  void of_a_deferred_and_a_released_transaction_one_counts() {
    FeedReading reading =
        new Downloads()
            .with(
                "t.csv",
                TRANSACTIONS_HEADER
                    + transaction("2 de mar. de 2026 10:00:00 GMT-8", "88,00", "Diferido")
                    + transaction("9 de mar. de 2026 10:00:00 GMT-8", "88,00", "Liberado"))
            .read(Declared.of("movements"));

    assertThat(Downloads.rows(reading, "movements")).containsExactly("2026-03-09 Pedido 88");
    assertThat(file(reading, "t.csv").rows()).isEqualTo(new RowCount(2, 1, 1, 0, 0));
  }

  /** 0-90 days stand beside 0-30, 31-60 and 61-90: 60 pieces are 60 and not 120. */
  @ParameterizedTest
  @CsvSource({
    "inv-age-0-to-90-days, 60",
    "inv-age-0-to-90-days\tinv-age-0-to-30-days\tinv-age-31-to-60-days\tinv-age-61-to-90-days,"
        + " 60\t10\t20\t30",
    "inv-age-0-to-30-days\tinv-age-31-to-60-days\tinv-age-61-to-90-days, 10\t20\t30"
  })
  void ages_that_overlap_count_once(String columns, String pieces) {
    FeedReading reading =
        new Downloads()
            .with(
                "p.txt",
                "snapshot-date\tsku\tasin\tavailable\tinv-age-91-to-180-days\t"
                    + "inv-age-181-to-270-days\tinv-age-271-to-365-days\tinv-age-365-plus-days\t"
                    + ("estimated-excess-quantity\t" + columns + "\n")
                    + ("2026-05-04\tSKU-1\tB0A\t60\t0\t0\t0\t0\t0\t" + pieces + "\n"))
            .read(Declared.of("stock_age"));

    assertThat(Downloads.rows(reading, "stock_age")).containsExactly("2026-05-04 B0A 60 0 0 0 0 0");
  }

  /**
   * Personal data is in no fact, no message and no account, not even where it stands in the way.
   */
  @Test
  void personal_data_is_never_read() {
    FeedReading reading =
        orders(
            order("yesterday", "Shipped", "1", "1.00"),
            order("2026-07-01T12:00:00Z", "Shipped", "many", "1.00"),
            order("2026-07-01T12:00:00Z", "Shipped", "1", "1.00"));

    String everything =
        reading.diagnostics().toString()
            + reading.diagnostics().stream()
                .map(DiagnosticText.of(Catalogue.ENGLISH)::render)
                .toList()
            + reading.files()
            + Downloads.rows(reading, "sales");
    assertThat(codes(reading)).hasSize(2);
    assertThat(everything).doesNotContain("123.456", "Recife");
  }

  /** A later download of the same days counts, whatever it is called. */
  @Test
  void restated_days_count_once() {
    FeedReading reading =
        new Downloads()
            .with("a.txt", ORDERS_HEADER + order("2026-07-01T12:00:00Z", "Shipped", "2", "20.00"))
            .with("b.txt", ORDERS_HEADER + order("2026-07-01T12:00:00Z", "Shipped", "1", "10.00"))
            .options(FeedOptions.NONE.withReceived("a.txt", Instant.parse("2026-08-01T00:00:00Z")))
            .read(Declared.of("sales"));

    assertThat(Downloads.rows(reading, "sales")).containsExactly("2026-07-01 B0A fba 20 2 1");
    assertThat(reading.diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "a.txt: warning[KPI-5126]: 1 day or statement of the table `sales` is told anew"
                + " by `a.txt`; the first is 2026-07-01: `ordered_sales` was 10.00 and is 20.00.");
  }
}
