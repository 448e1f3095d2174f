package io.github.kpi4j.amazonbr.feed;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Writes a file of all orders of a month as large as it is wanted, row after row with other orders,
 * and says what the rows come to by adding them up itself.
 *
 * @param rows how many rows there are
 * @param units what they come to
 * @param cents likewise
 * @param groups how many combinations of day, product and channel there are
 */
record ManyOrders(int rows, long units, long cents, int groups) {
  private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);
  private static final int PRODUCTS = 500;
  private static final String HEADER =
      "amazon-order-id\tmerchant-order-id\tpurchase-date\tlast-updated-date\torder-status\t"
          + "fulfillment-channel\tsales-channel\torder-channel\tship-service-level\tproduct-name\t"
          + "sku\tasin\titem-status\tquantity\tcurrency\titem-price\titem-tax\tshipping-price\t"
          + "shipping-tax\tgift-wrap-price\tgift-wrap-tax\titem-promotion-discount\t"
          + "ship-promotion-discount\tship-city\tship-state\tship-postal-code\tship-country\t"
          + "promotion-ids\tcpf\tis-business-order\tpurchase-order-number\tprice-designation\n";

  /** For a run by hand: a file, and how many rows. */
  public static void main(String[] arguments) throws IOException {
    int rows = Integer.parseInt(arguments[1]);
    System.out.println(write(Path.of(arguments[0]), rows, StandardCharsets.UTF_8));
  }

  /** Writes so many rows, the days one after the other as the report does. */
  static ManyOrders write(Path file, int rows, Charset charset) throws IOException {
    long units = 0;
    long cents = 0;
    Set<Long> groups = new HashSet<>();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write(HEADER.getBytes(StandardCharsets.US_ASCII));
      for (int row = 0; row < rows; row++) {
        int day = (int) (30L * row / rows);
        int product = (int) (7919L * row % PRODUCTS);
        boolean merchant = row % 3 == 0;
        int quantity = 1 + row % 2;
        int price = 1000 + row % 9000;
        units += quantity;
        cents += price;
        groups.add(2L * (day * PRODUCTS + product) + (merchant ? 1 : 0));
        out.write(line(row, day, product, merchant, quantity, price).getBytes(charset));
      }
    }
    return new ManyOrders(rows, units, cents, groups.size());
  }

  private static String line(
      int row, int day, int product, boolean merchant, int quantity, int price) {
    // Noon in UTC is the same day in São Paulo.
    String at = FIRST.plusDays(day) + "T12:" + (10 + row % 50) + ":07+00:00";
    String channel = merchant ? "Merchant" : "Amazon";
    String cents = Integer.toString(100 + price % 100).substring(1);
    return String.join(
        "\t",
        "701-" + (1_000_000 + row / 1000) + "-" + (1_000_000 + row),
        "",
        at,
        at,
        "Shipped",
        channel,
        "Amazon.com.br",
        "",
        "Standard",
        "Chaleira elétrica de vidro temperado, 1,8 litro, desligamento automático, modelo "
            + product,
        "SKU-" + product,
        String.format(Locale.ROOT, "B0%08d", product),
        "Shipped",
        Integer.toString(quantity),
        "BRL",
        price / 100 + "." + cents,
        "0.00\t0.00\t0.00\t\t\t0.00\t0.00\tRecife\tPE\t50000-000\tBR\t\t123.456.789-09\tfalse\t"
            + "\t\n");
  }
}
