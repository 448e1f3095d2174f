package io.github.kpi4j.amazonbr.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.dsl.feed.FeedReading;
import io.github.kpi4j.dsl.feed.RowCount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class FirstFeedsTest {
  private static final String SALES =
      "{key: [date, asin, channel], dimensions: {date: date, asin: text, channel: text},"
          + " measures: {ordered_sales: BRL, units: count, orders: count}}";

  @Test
  void orders() {
    FeedReading reading =
        new Downloads()
            .with(
                "x.txt",
                """
                amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tsku\tasin\tquantity\tcurrency\titem-price\tcpf
                701-1\t2026-07-01T02:59:59+00:00\tShipped\tAmazon\tAmazon.com.br\tSKU-1\tB0A\t1\tBRL\t10.00\t123
                701-2\t2026-07-01T03:00:00+00:00\tShipped\tAmazon\tAmazon.com.br\tSKU-1\tB0A\t2\tBRL\t20.50\t123
                701-3\t2026-07-02T10:00:00+00:00\tPending\tAmazon\tAmazon.com.br\tSKU-1\tB0A\t2\tBRL
                701-4\t2026-07-02T10:00:00+00:00\tShipped\tMerchant\tAmazon.com.br\tSKU-1\tB0A\tx\tBRL\t5.00
                """)
            .read("sales", SALES);

    assertThat(Downloads.rows(reading, "sales"))
        .containsExactly("2026-06-30 B0A fba 10 1 1", "2026-07-01 B0A fba 20.5 2 1");
    assertThat(reading.diagnostics())
        .extracting(Object::toString)
        .containsExactly(
            "x.txt:5:74: error[KPI-5102]: The cell `x` in column `quantity` is not a number that"
                + " this feed writes.");
    assertThat(reading.files())
        .extracting(file -> file.rows())
        .containsExactly(new RowCount(4, 2, 1, 0, 1));
  }

  /** A day of which the report states this ratio of 23 units and 1000 sessions. */
  static FeedReading traffic(String ratio) {
    return new Downloads()
        .with(
            "t.json",
            """
            {"reportSpecification":{"reportType":"GET_SALES_AND_TRAFFIC_REPORT",
             "reportOptions":{"dateGranularity":"DAY","asinGranularity":"CHILD"},
             "dataStartTime":"2026-05-04","dataEndTime":"2026-05-04","marketplaceIds":["A2Q3Y263D00KWC"]},
             "salesAndTrafficByDate":[{"date":"2026-05-04","salesByDate":{"orderedProductSales":
               {"amount":1234.5,"currencyCode":"BRL"},"unitsOrdered":23,"totalOrderItems":20,"unitsRefunded":1,
               "unitsShipped":20,"refundRate":4.35},"trafficByDate":{"sessions":1000,"pageViews":1500,
               "unitSessionPercentage":%s,"orderItemSessionPercentage":2.0}}],
             "salesAndTrafficByAsin":[{"parentAsin":"B0P","childAsin":"B0A","salesByAsin":{"unitsOrdered":1,
               "orderedProductSales":{"amount":40,"currencyCode":"BRL"},"totalOrderItems":1},
               "trafficByAsin":{"sessions":18,"pageViews":30,"unitSessionPercentage":5.56}}]}
            """
                .formatted(ratio))
        .with(
            "ads.json",
            "[{\"date\":\"2026-05-04\",\"campaignId\":123456789012345678,\"advertisedAsin\":\"B0A\",\"cost\":8.0,\"clicks\":10,\"impressions\":800,\"purchases7d\":1,\"sales7d\":40.0,\"acosClicks7d\":null,\"campaignBudgetCurrencyCode\":\"BRL\"}]")
        .read();
  }

  /** A report comes in gzip, whatever it is called; cut off, it is told and nothing is thrown. */
  @Test
  void a_report_in_gzip() throws IOException {
    byte[] report =
        gzip(
            "[{\"date\":\"2026-05-04\",\"campaignId\":5,\"impressions\":800,\"clicks\":10,\"cost\":8.5,"
                + "\"purchases7d\":1,\"sales7d\":40}]");
    FeedReading reading = new Downloads().with("any", report).read();
    FeedReading cut = new Downloads().with("any", Arrays.copyOf(report, report.length - 9)).read();

    assertThat(Downloads.rows(reading, "campaign_days"))
        .containsExactly("2026-05-04 5 8.5 40 10 800 1");
    assertThat(cut.diagnostics()).extracting(Object::toString).anyMatch(p -> p.startsWith("any:"));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  @Test
  void traffic() {
    FeedReading reading = traffic("2.54");

    assertThat(Downloads.rows(reading, "store_days"))
        .containsExactly("2026-05-04 1234.5 23 20 1 20 1000 1500 0.0254");
    assertThat(Downloads.rows(reading, "traffic")).containsExactly("2026-05-04 B0A 18 30");
    assertThat(Downloads.rows(reading, "ads"))
        .containsExactly("2026-05-04 B0A 123456789012345678 8 40 10 800 1");
    assertThat(reading.diagnostics())
        .extracting(Object::toString)
        .contains(
            "t.json:7:28: warning[KPI-5108]: `trafficByDate.unitSessionPercentage` says 2.54%, and"
                + " salesByDate.unitsOrdered / trafficByDate.sessions is 2.30%.");
  }
}
