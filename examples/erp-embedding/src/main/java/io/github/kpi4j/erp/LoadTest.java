package io.github.kpi4j.erp;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Measures the service on loopback: contracts, then days of facts, then scorecards, with a bounded
 * number of requests under way. Each answer is waited for before the same caller asks again.
 */
public final class LoadTest {
  private static final int CALLERS = 8;
  private static final int PRODUCTS = 50;
  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  private LoadTest(int port) {
    this.port = port;
  }

  /**
   * Prints a line for each kind of request: how many, how many a second, and how long one took.
   *
   * @param arguments how many tenants, how many days of facts for each, how many scorecards
   * @throws IOException if the service cannot start
   * @throws InterruptedException if it is told to stop
   * @throws ExecutionException if a request was refused
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    int tenants = Integer.parseInt(arguments[0]);
    int days = Integer.parseInt(arguments[1]);
    int scorecards = Integer.parseInt(arguments[2]);
    Path folder = Files.createTempDirectory("tenants");
    int threads = Runtime.getRuntime().availableProcessors();
    try (ErpServer server = ErpServer.start(0, folder, threads)) {
      LoadTest load = new LoadTest(server.port());
      load.measure("contracts", tenants, i -> load.contract(i));
      load.measure(
          "days of " + PRODUCTS + " rows",
          tenants * days,
          i -> load.facts(i % tenants, START.plusDays(i / tenants)));
      LocalDate last = START.plusDays(days - 1);
      load.measure("scorecards", scorecards, i -> load.scorecard(i % tenants, last));
    }
  }

  private HttpRequest contract(int tenant) {
    return put(
        "/tenants/t" + tenant + "/contract",
        """
        kpi: 1
        contract: load
        time_zone: America/Sao_Paulo
        currency: BRL
        data:
          sales:
            key: [date, sku]
            version: updated
            dimensions: {date: date, sku: text, updated: instant}
            measures: {amount: BRL, refunded: BRL, units: count, ads: BRL}
            final_after: 10 days
        metrics:
          gmv: {sum: sales.amount}
          refunds: {sum: sales.refunded}
          units: {sum: sales.units}
          ads: {sum: sales.ads}
          tacos: {formula: ads / gmv, format: percent}
          refund_rate: {formula: refunds / gmv, format: percent}
          price: {formula: gmv / units}
        kpis:
          sales: {metric: gmv, better: higher, weight: 40, bands: {green: at least BRL 50_000, amber: at least BRL 20_000, red: otherwise}}
          ad_share: {metric: tacos, for_each: sku, score_by: {share_of: gmv}, better: lower, weight: 40, bands: {green: at most 12%, amber: at most 18%, red: otherwise}}
          returns: {metric: refund_rate, better: lower, weight: 20, bands: {green: at most 4%, red: otherwise}}
        scorecard:
          points: {green: 100, amber: 60, red: 0}
        """);
  }

  private HttpRequest facts(int tenant, LocalDate day) {
    StringBuilder csv = new StringBuilder("date,sku,updated,amount,refunded,units,ads\n");
    for (int product = 0; product < PRODUCTS; product++) {
      int cents = 1_000 + (tenant * 31 + day.getDayOfYear() * 17 + product * 7) % 9_000;
      csv.append(
          String.format(
              Locale.ROOT,
              "%s,P%d,%sT23:00:00Z,%d.%02d,%d,%d,%d\n",
              day,
              product,
              day,
              cents / 100,
              cents % 100,
              cents % 7 == 0 ? 5 : 0,
              1 + cents % 3,
              cents / 900));
    }
    return put("/tenants/t" + tenant + "/facts/sales/" + day, csv.toString());
  }

  private HttpRequest scorecard(int tenant, LocalDate last) {
    String month = last.toString().substring(0, 7);
    return request("/tenants/t" + tenant + "/evaluations/" + month + "?as_of=" + last)
        .GET()
        .build();
  }

  private HttpRequest put(String path, String body) {
    return request(path).PUT(HttpRequest.BodyPublishers.ofString(body)).build();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private void measure(String what, int requests, IntFunction<HttpRequest> request)
      throws InterruptedException, ExecutionException {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      long start = System.nanoTime();
      List<Future<long[]>> taken = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        int first = caller;
        taken.add(callers.submit(() -> call(first, requests, request)));
      }
      List<long[]> all = new ArrayList<>();
      for (Future<long[]> one : taken) {
        all.add(one.get());
      }
      print(what, System.nanoTime() - start, all.stream().flatMapToLong(Arrays::stream).toArray());
    } finally {
      callers.shutdown();
    }
  }

  private long[] call(int first, int requests, IntFunction<HttpRequest> request)
      throws IOException, InterruptedException {
    long[] taken = new long[(requests - first + CALLERS - 1) / CALLERS];
    for (int i = 0; i < taken.length; i++) {
      HttpRequest next = request.apply(first + i * CALLERS);
      long start = System.nanoTime();
      HttpResponse<String> answer = client.send(next, HttpResponse.BodyHandlers.ofString());
      taken[i] = System.nanoTime() - start;
      if (answer.statusCode() >= 300) {
        throw new IOException(answer.statusCode() + " " + answer.body());
      }
    }
    return taken;
  }

  private static void print(String what, long nanos, long[] taken) {
    Arrays.sort(taken);
    System.out.printf(
        Locale.ROOT,
        "%-16s %6d  %8.0f a second  median %6.1f ms  99 of 100 within %6.1f ms%n",
        what,
        taken.length,
        taken.length * 1e9 / nanos,
        taken[taken.length / 2] / 1e6,
        taken[taken.length * 99 / 100] / 1e6);
  }
}
