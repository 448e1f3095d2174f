package io.github.kpi4j.erp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.kpi4j.core.engine.EvaluationStopped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The service. It listens on loopback only: who may ask is for the shop system to say. */
public final class ErpServer implements AutoCloseable {
  private final HttpServer http;
  private final ExecutorService workers;

  private ErpServer(HttpServer http, ExecutorService workers) {
    this.http = http;
    this.workers = workers;
  }

  /**
   * Opens all tenants of a folder and starts to listen.
   *
   * @param port a port, 0 for any free one
   * @param folder one folder a tenant, created if it is not there
   * @param threads how many requests are worked on at once
   * @return the service
   * @throws IOException if the folder cannot be read or the port is taken
   */
  static ErpServer start(int port, Path folder, int threads) throws IOException {
    Routes routes = new Routes(new Tenants(folder));
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    http.setExecutor(workers);
    http.createContext("/", exchange -> handle(routes, exchange));
    http.start();
    return new ErpServer(http, workers);
  }

  /**
   * Where it listens.
   *
   * @return the port
   */
  int port() {
    return http.getAddress().getPort();
  }

  @Override
  public void close() {
    http.stop(0);
    workers.shutdown();
  }

  private static void handle(Routes routes, HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply;
      try {
        reply = routes.answer(Request.of(exchange));
      } catch (BadRequest e) {
        reply = e.reply();
      } catch (IOException | UncheckedIOException e) {
        // Nothing was kept: the disk comes before what evaluations see.
        System.err.println(exchange.getRequestURI() + ": " + e);
        reply = Reply.text(503, "it could not be stored; send it again");
      } catch (EvaluationStopped e) {
        reply = Reply.text(503, String.valueOf(e.getMessage()));
      } catch (RuntimeException e) {
        // A mistake of ours is an answer too: a caller that gets none sends again and again.
        e.printStackTrace();
        reply = Reply.text(500, "this should not have happened; see the log of the service");
      }
      byte[] body = reply.bytes();
      exchange.getResponseHeaders().set("Content-Type", reply.type());
      if (!reply.allowed().isEmpty()) {
        exchange.getResponseHeaders().set("Allow", String.join(", ", reply.allowed()));
      }
      exchange.sendResponseHeaders(reply.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /**
   * Serves until the process is stopped.
   *
   * @param arguments the port and the folder
   * @throws IOException if it cannot start
   * @throws InterruptedException if it is told to stop
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int threads = Runtime.getRuntime().availableProcessors();
    try (ErpServer server = start(Integer.parseInt(arguments[0]), Path.of(arguments[1]), threads)) {
      System.out.println("listening on http://localhost:" + server.port());
      Thread.currentThread().join();
    }
  }
}
