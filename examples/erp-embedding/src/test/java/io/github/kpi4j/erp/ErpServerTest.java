package io.github.kpi4j.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErpServerTest {
  private static final String MARCH = "/tenants/acme/evaluations/2026-03?as_of=2026-04-20";

  @TempDir Path folder;
  private ErpServer server;
  private Caller caller;

  @BeforeEach
  void start() throws Exception {
    server = ErpServer.start(0, folder, 4);
    caller = new Caller(server.port());
    assertThat(caller.put("/tenants/acme/contract", Caller.CONTRACT).statusCode()).isEqualTo(200);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> deliver(int day, String csv) throws Exception {
    return caller.put("/tenants/acme/facts/sales/2026-03-%02d".formatted(day), csv);
  }

  private void deliverAll(int days) throws Exception {
    for (int day = 1; day <= days; day++) {
      HttpResponse<String> answer = deliver(day, Caller.day(day));
      assertThat(answer.statusCode()).isEqualTo(201);
      assertThat(answer.body()).isEqualTo("1 read, 1 used, 0 repeated, 0 replaced, 0 rejected\n");
    }
  }

  @Test
  void theDaysOfAMonthAddUp() throws Exception {
    deliverAll(31);
    // 31 days of 10 reais.
    assertThat(caller.value(MARCH)).isEqualTo("BRL 310.00");
  }

  @Test
  void aMissingDayIsSeen() throws Exception {
    deliverAll(30);
    assertThat(caller.get(MARCH, "Accept", "text/plain").body()).contains("partial");
  }

  @Test
  void theSameBytesCountOnceAndALaterVersionReplaces() throws Exception {
    deliverAll(31);
    assertThat(deliver(5, Caller.day(5)).body()).isEqualTo("known already\n");
    assertThat(caller.value(MARCH)).isEqualTo("BRL 310.00");
    deliver(5, Caller.day(5).replace("T23:00:00Z,10.00", "T23:30:00Z,4.00"));
    // 30 days of 10 reais and one of 4.
    assertThat(caller.value(MARCH)).isEqualTo("BRL 304.00");
  }

  @Test
  void anInvalidContractChangesNothing() throws Exception {
    deliverAll(31);
    HttpResponse<String> refused =
        caller.put("/tenants/acme/contract", Caller.CONTRACT.replace("gmv, better", "gvm, better"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("contract.kpi.yaml:15:").contains("Did you mean `gmv`?");
    assertThat(caller.value(MARCH)).isEqualTo("BRL 310.00");
  }

  @Test
  void anotherContractCountsFromTheNextRequestOn() throws Exception {
    deliverAll(31);
    String units =
        Caller.CONTRACT.replace("sum: sales.amount", "sum: sales.units").replace("BRL 300", "30");
    assertThat(caller.put("/tenants/acme/contract", units).statusCode()).isEqualTo(200);
    assertThat(caller.value(MARCH)).isEqualTo("31");
  }

  @Test
  void aDayWithoutRowsHasArrived() throws Exception {
    deliverAll(30);
    HttpResponse<String> answer = deliver(31, "date,sku,updated,amount,units\n");
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(caller.get(MARCH, "Accept", "text/plain").body())
        .contains("BRL 300.00")
        .doesNotContain("partial");
  }

  @Test
  void aTableThatCannotBeReadIsRefusedAndNotKept() throws Exception {
    HttpResponse<String> answer = deliver(1, "date,sku\n2026-03-01,A\n");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("sales/2026-03-01.csv:1").contains("amount");
    assertThat(folder.resolve("acme/facts")).doesNotExist();
  }

  @Test
  void aRowThatCannotBeReadIsReportedAndTheOthersCount() throws Exception {
    HttpResponse<String> answer =
        deliver(1, Caller.day(1) + "2026-03-01,B,2026-03-01T23:00:00Z,ten,1\n");
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body())
        .contains("sales/2026-03-01.csv:3")
        .endsWith("2 read, 1 used, 0 repeated, 0 replaced, 1 rejected\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET    | /                                                    | 404 | nothing here",
        "PUT    | /tenants/ACME/contract                               | 400 | a tenant's name is a"
            + " word of a-z, 0-9, _ and -: ACME",
        "PUT    | /tenants/..%2Facme/contract                          | 404 | nothing here",
        "PUT    | /tenants/nobody/facts/sales/2026-03-01               | 404 | no tenant with a"
            + " contract: nobody",
        "PUT    | /tenants/acme/facts/stock/2026-03-01                 | 404 | the contract has no"
            + " table stock",
        "PUT    | /tenants/acme/facts/sales/2026-02-30                 | 400 | not a day like"
            + " 2026-04-20: 2026-02-30",
        "GET    | /tenants/acme/evaluations/2026-13?as_of=2026-04-20   | 400 | not a period:"
            + " 2026-13",
        "GET    | /tenants/acme/evaluations/2026-03                    | 400 | say as of which day:"
            + " ?as_of=2026-04-20",
        "GET    | /tenants/acme/evaluations/2026-03?as_of=today        | 400 | not a day like"
            + " 2026-04-20: today",
        "GET    | /tenants/acme/evaluations/2026-03?as_of=2026-02-01   | 400 | period 2026-03"
            + " begins after 2026-02-01",
        "GET    | /tenants/acme/evaluations/2026-03?as_of=%2B999999999-12-31 | 400 | not a day"
            + " like 2026-04-20: +999999999-12-31",
        "PUT    | /tenants/acme/statements/2026-03?as_of=2026-04-20    | 400 | no fees to settle",
        "PUT    | /tenants/acme/closing?as_of=2026-04-20               | 400 | no term to close",
        "GET    | /tenants/acme/closing                                | 404 | the contract has"
            + " not been closed",
        "GET    | /tenants/acme/closing/check                          | 404 | the contract has"
            + " not been closed",
        "GET    | /tenants/acme/closing/again                          | 404 | nothing here",
      })
  void saysWhatIsWrongWithARequest(String method, String path, int status, String message)
      throws Exception {
    HttpResponse<String> answer = caller.send(method, path, "");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(message + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET    | /tenants/acme/contract                   | PUT",
        "DELETE | /tenants/acme/contract                   | PUT",
        "POST   | /tenants/acme/facts/sales/2026-03-01     | PUT",
        "PUT    | /tenants/acme/evaluations/2026-03        | GET",
        "POST   | /tenants/acme/statements/2026-03         | GET, PUT",
        "PUT    | /tenants/acme/statements/2026-03/check   | GET",
        "DELETE | /tenants/acme/closing                    | GET, PUT",
        "PUT    | /tenants/acme/closing/check              | GET",
      })
  void saysHowAPathCanBeAsked(String method, String path, String allowed) throws Exception {
    HttpResponse<String> answer = caller.send(method, path, "");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().allValues("Allow")).containsExactly(allowed);
    assertThat(answer.body())
        .isEqualTo("not " + method + " but " + allowed.replace(", ", " or ") + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "/tenants/acme/contract/2026",
    "/tenants/acme/statements/2026-03/again",
    "/tenants/acme/facts/sales",
    "/tenants/acme/rows",
    "/tenants/acme",
    "/shops/acme/contract",
  })
  void aPathThatThereIsNotIsNotThereForAnyMethod(String path) throws Exception {
    for (String method : List.of("GET", "PUT", "DELETE")) {
      HttpResponse<String> answer = caller.send(method, path, "");
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.headers().firstValue("Allow")).isEmpty();
    }
  }

  @Test
  void aPageComesInTheCallersLanguage() throws Exception {
    deliverAll(31);
    HttpResponse<String> page =
        caller.get(MARCH, "Accept", "text/html", "Accept-Language", "zh-CN,zh;q=0.9");
    assertThat(page.headers().firstValue("Content-Type")).hasValue(Reply.HTML);
    assertThat(page.body()).contains("<html lang=\"zh");
  }

  /** Evaluations that run while days arrive see each of them as a whole: multiples of 10 reais. */
  @Test
  void evaluationsSeeWholeDeliveries() throws Exception {
    deliverAll(1);
    ExecutorService readers = Executors.newFixedThreadPool(3);
    try {
      List<Future<List<String>>> seen = new ArrayList<>();
      for (int reader = 0; reader < 3; reader++) {
        seen.add(
            readers.submit(
                () -> {
                  List<String> values = new ArrayList<>();
                  for (int i = 0; i < 20; i++) {
                    values.add(caller.value(MARCH));
                  }
                  return values;
                }));
      }
      for (int day = 2; day <= 31; day++) {
        deliver(day, Caller.day(day));
      }
      for (Future<List<String>> values : seen) {
        assertThat(values.get())
            .hasSize(20)
            .allMatch(value -> value.matches("BRL [1-9][0-9]?[0]\\.00|BRL [1-9]0\\.00"));
      }
    } finally {
      readers.shutdownNow();
    }
    assertThat(caller.value(MARCH)).isEqualTo("BRL 310.00");
  }

  @Test
  void aRestartFindsEverything() throws Exception {
    deliverAll(31);
    String before = caller.get(MARCH).body();
    server.close();
    // What a process leaves that died while it wrote.
    Files.writeString(folder.resolve("acme/facts/1234" + DurableFile.UNFINISHED), "date,sk");
    server = ErpServer.start(0, folder, 4);
    caller = new Caller(server.port());
    assertThat(caller.get(MARCH).body()).isEqualTo(before);
    try (Stream<Path> files = Files.list(folder.resolve("acme/facts"))) {
      assertThat(files).hasSize(32);
    }
  }

  /** A newer library may refuse what an older one took; one tenant's contract stops no other. */
  @Test
  void aStoredContractThatIsNotValidAnyMoreStopsOnlyItsTenant() throws Exception {
    deliverAll(31);
    caller.put("/tenants/other/contract", Caller.CONTRACT);
    server.close();
    Files.writeString(folder.resolve("other/contract.kpi.yaml"), "kpi: 1\n");
    server = ErpServer.start(0, folder, 4);
    caller = new Caller(server.port());
    assertThat(caller.value(MARCH)).isEqualTo("BRL 310.00");
    String other = "/tenants/other/evaluations/2026-03?as_of=2026-04-20";
    assertThat(caller.get(other).statusCode()).isEqualTo(404);
    assertThat(caller.put("/tenants/other/contract", Caller.CONTRACT).statusCode()).isEqualTo(200);
    assertThat(caller.get(other).statusCode()).isEqualTo(200);
  }

  private static final String SETTLE = "/tenants/acme/statements/2026-03?as_of=2026-04-20";
  private static final String STATEMENT = "/tenants/acme/statements/2026-03";
  private static final String CHECK = STATEMENT + "/check";

  private void settleMarch() throws Exception {
    caller.put("/tenants/acme/contract", Caller.PAID);
    deliverAll(31);
    HttpResponse<String> settled = caller.put(SETTLE, "");
    assertThat(settled.statusCode()).isEqualTo(201);
    // 10 % of 310 reais and 500 reais.
    assertThat(settled.body()).contains("\"531.00\"");
  }

  @Test
  void aMonthIsSettledOnce() throws Exception {
    settleMarch();
    String first = caller.get(STATEMENT).body();
    deliver(5, Caller.day(5).replace("T23:00:00Z,10.00", "T23:30:00Z,4.00"));
    HttpResponse<String> again = caller.put(SETTLE, "");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first);
  }

  @Test
  void anEstimateIsNotKept() throws Exception {
    caller.put("/tenants/acme/contract", Caller.PAID);
    deliverAll(31);
    String soon = "/tenants/acme/statements/2026-03?as_of=2026-04-05";
    assertThat(caller.put(soon, "").statusCode()).isEqualTo(200);
    assertThat(caller.get(STATEMENT).statusCode()).isEqualTo(404);
  }

  @Test
  void aStatementComesOutAgainFromTheFiles() throws Exception {
    settleMarch();
    assertThat(caller.get(CHECK).body()).isEqualTo("it comes out again\n");
    // By the text that it was settled by, also after another is in force.
    caller.put("/tenants/acme/contract", Caller.PAID.replace("10%", "20%"));
    assertThat(caller.get(CHECK).body()).isEqualTo("it comes out again\n");
    server.close();
    server = ErpServer.start(0, folder, 4);
    caller = new Caller(server.port());
    assertThat(caller.get(CHECK).body()).isEqualTo("it comes out again\n");
  }

  @Test
  void rowsThatChangedSinceAreNamedWithWhatTheyChange() throws Exception {
    settleMarch();
    deliver(5, Caller.day(5).replace("T23:00:00Z,10.00", "T23:30:00Z,4.00"));
    // 10 % of 304 reais and 500 reais.
    assertThat(caller.get(CHECK).body())
        .contains("the facts of sales are others")
        .contains("the total was BRL 531.00 and is BRL 530.40");
  }

  @Test
  void whatChangesAfterASettlementIsAdjustedInTheNext() throws Exception {
    settleMarch();
    deliver(5, Caller.day(5).replace("T23:00:00Z,10.00", "T23:30:00Z,4.00"));
    for (int day = 1; day <= 30; day++) {
      String date = String.format(Locale.ROOT, "2026-04-%02d", day);
      caller.put("/tenants/acme/facts/sales/" + date, "date,sku,updated,amount,units\n");
    }
    String april = "/tenants/acme/statements/2026-04?as_of=2026-05-20";
    // 500 reais for April, less 10 % of the 6 reais that March lost.
    assertThat(caller.put(april, "").body()).contains("\"499.40\"");
  }

  /** What is sent is bytes: those of another encoding are not made into other words. */
  @Test
  void aContractThatIsNotUtf8IsRefusedAtItsByte() throws Exception {
    byte[] latin = ("# Ação\n" + Caller.CONTRACT).getBytes(StandardCharsets.ISO_8859_1);
    HttpResponse<String> answer = caller.send("PUT", "/tenants/acme/contract", latin);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).startsWith("error[KPI-5009]").contains("its byte 3, counted from 0");
    assertThat(caller.get(MARCH).statusCode()).isEqualTo(200);
  }

  @Test
  void aRefusedContractMakesNoTenant() throws Exception {
    assertThat(caller.put("/tenants/later/contract", "kpi: 1\n").statusCode()).isEqualTo(422);
    assertThat(folder.resolve("later")).doesNotExist();
    assertThat(caller.put("/tenants/later/contract", Caller.CONTRACT).statusCode()).isEqualTo(200);
  }

  @Test
  void aBodyThatIsTooLargeIsToldSo() throws Exception {
    byte[] large = new byte[Request.MOST_BYTES + (4 << 20)];
    for (String path : List.of("/tenants/acme/contract", "/tenants/acme/facts/sales/2026-03-01")) {
      HttpResponse<String> answer = caller.send("PUT", path, large);
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).isEqualTo("more than 16777216 bytes\n");
    }
  }

  /** A header that is as large as its file is not said as a whole. */
  @Test
  void aFileOfZerosIsToldInALine() throws Exception {
    byte[] zeros = new byte[4 << 20];
    HttpResponse<String> answer = caller.send("PUT", "/tenants/acme/facts/sales/2026-03-01", zeros);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("KPI-5004").hasSizeLessThan(10_000);
  }

  @Test
  void aContractIsClosedOnceAndComesOutAgain() throws Exception {
    String closing = "/tenants/acme/closing";
    caller.put("/tenants/acme/contract", Caller.TERM);
    deliverAll(31);
    for (int day = 1; day <= 30; day++) {
      String date = String.format(Locale.ROOT, "2026-04-%02d", day);
      caller.put("/tenants/acme/facts/sales/" + date, "date,sku,updated,amount,units\n");
    }
    assertThat(caller.put(closing + "?as_of=2026-05-01", "").statusCode()).isEqualTo(200);
    assertThat(caller.get(closing).statusCode()).isEqualTo(404);
    // The deposit of 1,000 is left in March, with 500 and 10 % of 310 reais.
    assertThat(caller.put("/tenants/acme/statements/2026-03?as_of=2026-05-20", "").body())
        .contains("\"-469.00\"");
    caller.put("/tenants/acme/statements/2026-04?as_of=2026-05-20", "");
    // 310 of 500 reais are 62 % of the deposit.
    HttpResponse<String> closed = caller.put(closing + "?as_of=2026-05-20", "");
    assertThat(closed.statusCode()).isEqualTo(201);
    assertThat(closed.body()).contains("\"620.00\"");
    assertThat(caller.put(closing + "?as_of=2026-06-20", "").body()).isEqualTo(closed.body());
    assertThat(caller.get(closing).body()).isEqualTo(closed.body());
    assertThat(caller.get(closing + "/check").body()).isEqualTo("it comes out again\n");
    deliver(5, Caller.day(5).replace("T23:00:00Z,10.00", "T23:30:00Z,4.00"));
    assertThat(caller.get(closing + "/check").body()).contains("the facts of sales are others");
  }
}
