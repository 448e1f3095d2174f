package io.github.kpi4j.amazonbr.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.dsl.feed.FeedFile;
import io.github.kpi4j.dsl.feed.FeedOptions;
import io.github.kpi4j.dsl.feed.FeedReading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row of a file is, where the file does not show it. */
class GrainsTest {
  private static final FeedOptions NONE = FeedOptions.NONE;

  /** Two packages of one order: its total stands on each of its rows. */
  private static final String PACKAGES =
      """
      订单号,包裹号,SKU,数量,订单金额,币种,付款时间
      X1,P1,SKU-1,1,100.00,BRL,2026-05-05 10:59:59
      X1,P2,SKU-2,1,100.00,BRL,2026-05-05 10:59:59
      """;

  private static List<String> errors(FeedReading reading, String file) {
    return reading.diagnostics().stream()
        .filter(problem -> problem.span().source().name().equals(file))
        .map(Diagnostic::toString)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"package", "product"})
  void the_total_of_an_order_counts_once_on_its_packages_and_products(String grain) {
    FeedReading reading =
        new Downloads()
            .with("d.csv", PACKAGES)
            .options(NONE.withGrain("d.csv", grain))
            .read(Declared.of("shop_orders"));

    assertThat(reading.files()).extracting(FeedFile::grain).containsExactly(Optional.of(grain));
    assertThat(Downloads.rows(reading, "shop_orders"))
        .containsExactlyElementsOf(
            grain.equals("package")
                ? List.of("2026-05-04 none all 100 2 1")
                : List.of("2026-05-04 none SKU-1 100 1 1", "2026-05-04 none SKU-2 0 1 0"));
  }

  /** Each row is an order: both totals count. */
  @Test
  void the_kind_may_stand_in_the_name_of_the_file() {
    FeedReading reading =
        new Downloads()
            .with("may_order.csv", PACKAGES.replace("X1,P2", "X2,P2"))
            .read(Declared.of("shop_orders"));

    assertThat(Downloads.rows(reading, "shop_orders"))
        .containsExactly("2026-05-04 none all 200 2 2");
  }

  @ParameterizedTest
  @CsvSource({"d.csv", "orders.csv", "order_or_package.csv"})
  void a_feed_that_asks_for_it_does_not_guess(String name) {
    FeedReading reading = new Downloads().with(name, PACKAGES).read(Declared.of("shop_orders"));

    assertThat(reading.facts().table("shop_orders").rows()).isZero();
    assertThat(reading.files()).extracting(FeedFile::taken).containsExactly(FeedFile.Taken.UNKNOWN);
    assertThat(errors(reading, name))
        .containsExactly(
            name
                + ": error[KPI-5132]: The file, taken for `dianxiaomi_orders`, does not show"
                + " what its rows are.");
  }

  @Test
  void a_kind_that_the_feed_does_not_know_is_refused() {
    FeedReading reading =
        new Downloads()
            .with("d.csv", PACKAGES)
            .options(NONE.withGrain("dianxiaomi_orders", "pallet"))
            .read(Declared.of("shop_orders"));

    assertThat(errors(reading, "d.csv"))
        .containsExactly("d.csv: error[KPI-5129]: The feed knows no rows of the kind `pallet`.");
  }

  /** Two children of one parent, the first under two SKUs. */
  private static FeedReading business(FeedOptions options) {
    return new Downloads()
        .with(
            "2026-05-04.csv",
            """
            (Parent) ASIN,(Child) ASIN,SKU,Sessions,Page Views,Units Ordered,Ordered Product Sales,Total Order Items
            B0P,B0A,SKU-1,10,20,1,R$10.00,1
            B0P,B0A,SKU-2,10,20,2,R$20.00,1
            B0P,B0B,SKU-3,10,20,3,R$30.00,1
            """)
        .options(options)
        .read();
  }

  @ParameterizedTest
  @CsvSource({
    "child, 2026-05-04 B0A 30 3 2; 2026-05-04 B0B 30 3 1",
    "sku, 2026-05-04 SKU-1 10 1 1; 2026-05-04 SKU-2 20 2 1; 2026-05-04 SKU-3 30 3 1",
    "parent, 2026-05-04 B0P 60 6 3"
  })
  void a_report_with_several_is_read_by_the_one_that_is_told(String grain, String rows) {
    FeedReading reading = business(NONE.withGrain("amazon_business_report_en", grain));

    assertThat(Downloads.rows(reading, "product_days")).containsExactly(rows.split("; ", -1));
  }

  /** Sessions of children are no sessions of their parent: a person may have seen both. */
  @ParameterizedTest
  @CsvSource({"child, 1", "sku, 0", "parent, 2"})
  void sessions_are_added_up_by_none(String grain, int refused) {
    FeedReading reading = business(NONE.withGrain("2026-05-04.csv", grain));

    assertThat(errors(reading, "2026-05-04.csv"))
        .hasSize(refused)
        .allMatch(error -> error.contains("KPI-5115"));
  }

  private static FeedReading traffic(String asked, FeedOptions options) {
    return new Downloads()
        .with(
            "t.json",
            """
            {"reportSpecification":{"reportType":"R","reportOptions":{"dateGranularity":"DAY","asinGranularity":"%s"},
             "dataStartTime":"2026-05-04","dataEndTime":"2026-05-04"},"salesAndTrafficByDate":[],
             "salesAndTrafficByAsin":[{"parentAsin":"B0P",%s"trafficByAsin":{"sessions":10,"pageViews":20},
             "salesByAsin":{"unitsOrdered":1,"totalOrderItems":1,"orderedProductSales":{"amount":9,"currencyCode":"BRL"}}}]}
            """
                .formatted(
                    asked,
                    asked.equals("PARENT") ? "" : "\"childAsin\":\"B0A\",\"sku\":\"SKU-1\","))
        .options(options)
        .read();
  }

  @ParameterizedTest
  @CsvSource({
    "CHILD, child, B0A",
    "SKU, child, B0A",
    "SKU, sku, SKU-1",
    "CHILD, parent, B0P",
    "PARENT, child, B0P",
    "PARENT, sku, B0P",
    "PARENT, parent, B0P"
  })
  void what_the_report_was_asked_for_is_the_finest_there_is(
      String asked, String grain, String product) {
    FeedReading reading = traffic(asked, NONE.withGrain("t.json", grain));

    assertThat(Downloads.rows(reading, "traffic"))
        .containsExactly("2026-05-04 " + product + " 10 20");
  }

  private static String daily(String value) {
    String row =
        """
        {"data":[{"sid":1,"r_date":"2026-05-04","currency_code":"BRL","seller_sku":"S",\
        "asin":"B0A","map_value":"%s"}]}\
        """;
    return row.replace("%s", value);
  }

  /** Each of the three answers has one of the figures of a day. */
  @Test
  void files_of_several_kinds_fill_one_table() {
    FeedReading reading =
        new Downloads()
            .with("asin_sales.json", daily("363.10"))
            .with("asin_units.json", daily("12"))
            .with("x.json", daily("11"))
            .options(NONE.withGrain("x.json", "items"))
            .read();

    assertThat(Downloads.rows(reading, "product_days"))
        .containsExactly("2026-05-04 B0A 363.1 12 11");
  }

  /** An answer without records is a table without rows, and not a table that has not come. */
  @Test
  void an_answer_that_there_are_no_records_is_an_empty_table() {
    String answer =
        "{\"faultstring\":\"ERROR: Não existem registros para a página"
            + " [1]!\",\"faultcode\":\"SOAP-ENV:Client-5113\"}";
    FeedReading reading =
        new Downloads().with("omie_2026-05-04.json", answer).read(Declared.of("shop_orders"));
    LocalDate day = LocalDate.of(2026, 5, 4);

    assertThat(reading.facts().table("shop_orders").rows()).isZero();
    assertThat(reading.facts().table("shop_orders").arrival().complete(DateRange.closed(day, day)))
        .isTrue();
    assertThat(errors(reading, "omie_2026-05-04.json"))
        .containsExactly(
            "omie_2026-05-04.json: warning[KPI-5130]: The file, taken for `omie_orders`, says"
                + " that there are no records.");
    assertThat(reading.missing()).noneMatch(problem -> problem.toString().contains("shop_orders"));
  }

  /** Another fault is none of orders at all. */
  @Test
  void an_answer_of_another_fault_is_not_known() {
    FeedReading reading =
        new Downloads()
            .with("o.json", "{\"faultstring\":\"ERROR: Chave inválida\",\"faultcode\":\"5001\"}")
            .read(Declared.of("shop_orders"));

    assertThat(reading.files()).extracting(FeedFile::taken).containsExactly(FeedFile.Taken.UNKNOWN);
  }

  /** Without days nobody knows which of them have no orders. */
  @Test
  void an_answer_without_records_and_days_covers_nothing() {
    FeedReading reading =
        new Downloads()
            .with("o.json", "{\"faultstring\":\"Nao, nada: NÃO EXISTEM REGISTROS\"}")
            .read(Declared.of("shop_orders"));

    assertThat(reading.facts().table("shop_orders").arrival().coverage()).isEmpty();
    assertThat(errors(reading, "o.json")).hasSize(1);
  }
}
