package io.github.kpi4j.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed again and again while days arrive; what was answered is never lost. */
class KillAndRestartTest {
  private static final String MARCH = "/tenants/acme/evaluations/2026-03?as_of=2026-04-20";

  @TempDir Path folder;

  @Test
  void nothingThatWasAnsweredIsLost() throws Exception {
    int acknowledged = 0;
    for (int kill = 0; kill < 3; kill++) {
      Process service = start();
      try (BufferedReader out = service.inputReader()) {
        Caller caller = new Caller(port(out));
        if (kill == 0) {
          caller.put("/tenants/acme/contract", Caller.CONTRACT);
        } else {
          // 10 reais a day.
          assertThat(caller.value(MARCH)).isEqualTo("BRL " + 10 * acknowledged + ".00");
        }
        int last = Math.min(31, acknowledged + 10);
        for (int day = acknowledged + 1; day <= last; day++) {
          HttpResponse<String> answer =
              caller.put("/tenants/acme/facts/sales/2026-03-%02d".formatted(day), Caller.day(day));
          assertThat(answer.statusCode()).isEqualTo(201);
          acknowledged = day;
        }
        Thread unanswered = sender(caller);
        service.destroyForcibly().waitFor();
        unanswered.join();
      }
    }
    try (ErpServer service = ErpServer.start(0, folder, 2)) {
      Caller caller = new Caller(service.port());
      // A sender without an answer sends again.
      for (int day = 1; day <= 31; day++) {
        caller.put("/tenants/acme/facts/sales/2026-03-%02d".formatted(day), Caller.day(day));
      }
      assertThat(caller.value(MARCH)).isEqualTo("BRL 310.00");
    }
  }

  /** Sends an empty April over and over, so that the process dies while it works. */
  private static Thread sender(Caller caller) {
    Thread sender =
        new Thread(
            () -> {
              for (int i = 0; i < 10_000; i++) {
                try {
                  caller.put(
                      "/tenants/acme/facts/sales/2026-04-01",
                      "date,sku,updated,amount,units\n" + "\n".repeat(i));
                } catch (IOException | InterruptedException killed) {
                  return;
                }
              }
            });
    sender.start();
    return sender;
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ErpServer.class.getName(),
                "0",
                folder.toString()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static int port(BufferedReader out) throws IOException {
    String line = out.readLine();
    return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
  }
}
