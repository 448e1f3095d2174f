package io.github.kpi4j.erp;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Somebody who calls the service, and the shop that he calls about. */
final class Caller {
  static final String CONTRACT =
      """
      kpi: 1
      contract: shop_2026
      time_zone: America/Sao_Paulo
      currency: BRL
      data:
        sales:
          key: [date, sku]
          version: updated
          dimensions: {date: date, sku: text, updated: instant}
          measures: {amount: BRL, units: count}
          final_after: 10 days
      metrics:
        gmv: {sum: sales.amount}
      kpis:
        sales: {metric: gmv, better: higher, weight: 100, bands: {green: at least BRL 300, red: otherwise}}
      scorecard: {points: {green: 100, red: 0}}
      """;

  /** The same, paid by 500 reais a month and a tenth of the sales. */
  static final String PAID =
      CONTRACT
          + """
          fees:
            currency: BRL
            base: {amount: BRL 500, per: month}
            commission: {metric: gmv, per: month, mode: marginal, rates: [{rate: 10%}]}
          """;

  /**
   * The same for March and April, with a deposit of 1,000 reais of which the sales' share comes
   * back.
   */
  static final String TERM =
      PAID.replace("currency: BRL\ndata", "currency: BRL\nterm: 2026-03-01/2026-04-30\ndata")
              .replace(
                  "{sum: sales.amount}",
                  "{sum: sales.amount}\n  share: {formula: gmv / BRL 500, format: percent}")
          + """
            deposit: {amount: BRL 1_000, paid_by: provider, refund: {share: share}}
          """;

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  Caller(int port) {
    this.port = port;
  }

  /** One row on a day: 10 reais and one unit. */
  static String day(int day) {
    return """
    date,sku,updated,amount,units
    2026-03-%02d,A,2026-03-%02dT23:00:00Z,10.00,1
    """
        .formatted(day, day);
  }

  HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
    return send("PUT", path, body);
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, "", headers);
  }

  String value(String path) throws IOException, InterruptedException {
    String text = get(path, "Accept", "text/plain").body();
    return text.lines()
        .filter(line -> line.startsWith("sales"))
        .map(line -> List.of(line.split(" {2,}")).get(1))
        .findFirst()
        .orElse(text);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  HttpResponse<String> send(String method, String path, byte[] body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
