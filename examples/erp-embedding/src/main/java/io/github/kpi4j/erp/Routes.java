package io.github.kpi4j.erp;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.report.HtmlReport;
import io.github.kpi4j.core.report.StatementReport;
import io.github.kpi4j.core.report.TextReport;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.settlement.Statement;
import io.github.kpi4j.core.settlement.Verification;
import io.github.kpi4j.core.value.Period;
import io.github.kpi4j.dsl.json.EvaluationJson;
import io.github.kpi4j.dsl.json.StatementJson;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What can be asked for.
 *
 * <pre>
 * PUT /tenants/{tenant}/contract                      a contract in YAML
 * PUT /tenants/{tenant}/facts/{table}/{day}           a day's rows in CSV
 * GET /tenants/{tenant}/evaluations/{period}?as_of=…  a scorecard as JSON, page or text
 * PUT /tenants/{tenant}/statements/{period}?as_of=…   settles a period, once
 * GET /tenants/{tenant}/statements/{period}           its statement as JSON, page or text
 * GET /tenants/{tenant}/statements/{period}/check     whether it comes out again
 * PUT /tenants/{tenant}/closing?as_of=…               closes the contract, once
 * GET /tenants/{tenant}/closing                       the statement that closed it
 * GET /tenants/{tenant}/closing/check                 whether that comes out again
 * </pre>
 */
final class Routes {
  private final Tenants tenants;

  Routes(Tenants tenants) {
    this.tenants = tenants;
  }

  Reply answer(Request request) throws IOException {
    List<String> path = request.path();
    if (path.size() < 3 || !path.get(0).equals("tenants")) {
      throw new BadRequest(404, "nothing here");
    }
    List<String> methods = methods(path);
    if (methods.isEmpty()) {
      throw new BadRequest(404, "nothing here");
    }
    if (!methods.contains(request.method())) {
      throw BadRequest.method(request.method(), methods);
    }
    if (path.get(2).equals("contract")) {
      return contract(path.get(1), request);
    }
    Tenant tenant = known(path.get(1));
    if (path.get(path.size() - 1).equals("check")) {
      return check(tenant, stored(tenant, request), request);
    }
    return switch (request.method() + " " + path.get(2)) {
      case "PUT facts" -> facts(tenant, request);
      case "GET evaluations" -> evaluation(tenant, request);
      case "PUT statements" -> settlement(tenant, request);
      case "PUT closing" -> closing(tenant, request);
      default -> statement(200, stored(tenant, request), request);
    };
  }

  /** The statement of a period, or the one that closed the contract. */
  private static Statement stored(Tenant tenant, Request request) throws IOException {
    return request.path().get(2).equals("closing") ? closed(tenant) : settled(tenant, request);
  }

  /** How a path below a tenant can be asked; empty where there is none. */
  private static List<String> methods(List<String> path) {
    boolean check = path.get(path.size() - 1).equals("check");
    return switch (path.get(2) + " " + path.size()) {
      case "contract 3", "facts 5" -> List.of("PUT");
      case "evaluations 4" -> List.of("GET");
      case "statements 4", "closing 3" -> List.of("GET", "PUT");
      case "statements 5", "closing 4" -> check ? List.of("GET") : List.of();
      default -> List.of();
    };
  }

  private Tenant known(String name) {
    return tenants
        .find(name)
        .filter(tenant -> tenant.books().isPresent())
        .orElseThrow(() -> new BadRequest(404, "no tenant with a contract: " + name));
  }

  private Reply contract(String tenant, Request request) throws IOException {
    Tenants.check(tenant);
    byte[] yaml = request.body();
    Validated<CompiledContract> offered = Tenant.read(yaml);
    String problems = problems(offered.diagnostics(), request.locale());
    if (!offered.isValid()) {
      return Reply.text(422, problems);
    }
    CompiledContract contract = offered.orThrow();
    tenants.of(tenant).accept(contract, yaml);
    return Reply.text(200, problems + "in force: " + contract.contract().id());
  }

  private static Reply facts(Tenant tenant, Request request) throws IOException {
    String table = request.path().get(3);
    if (tenant.books().orElseThrow().contract().schema().table(table).isEmpty()) {
      throw new BadRequest(404, "the contract has no table " + table);
    }
    LocalDate day = Request.day(request.path().get(4));
    Delivery delivery = Delivery.of(table, day, request.body());
    Optional<FactSet> part = tenant.deliver(delivery, request.body());
    if (part.isEmpty()) {
      return Reply.text(200, "known already");
    }
    FactSet rows = part.get();
    String account =
        rows.accounts().stream()
            .filter(a -> a.table().equals(table))
            .map(
                a ->
                    String.format(
                        Locale.ROOT,
                        "%d read, %d used, %d repeated, %d replaced, %d rejected",
                        a.read(),
                        a.used(),
                        a.repeated(),
                        a.replaced(),
                        a.rejected()))
            .findFirst()
            .orElseThrow();
    return Reply.text(
        Tenant.isReadable(rows, delivery) ? 201 : 422,
        problems(rows.diagnostics(), request.locale()) + account);
  }

  private static Reply evaluation(Tenant tenant, Request request) throws IOException {
    Books books = tenant.books().orElseThrow();
    CompiledContract contract = books.contract();
    Evaluation evaluation =
        asked(() -> contract.evaluate(books.facts(), period(contract, request), request.asOf()));
    if (request.accept().startsWith("text/html")) {
      String page = HtmlReport.of(evaluation).in(request.locale()).render();
      return new Reply(200, Reply.HTML, page);
    }
    return request.accept().startsWith("text/plain")
        ? Reply.text(200, TextReport.of(evaluation).in(request.locale()).full())
        : Reply.json(200, EvaluationJson.of(evaluation));
  }

  private static Reply settlement(Tenant tenant, Request request) throws IOException {
    CompiledContract contract = tenant.books().orElseThrow().contract();
    Period period = asked(() -> period(contract, request));
    boolean known = tenant.statement(period).isPresent();
    Statement statement = asked(() -> tenant.settle(period, request.asOf()));
    return statement(kept(known, statement), statement, request);
  }

  private static Reply closing(Tenant tenant, Request request) throws IOException {
    boolean known = tenant.closing().isPresent();
    Statement statement = asked(() -> tenant.close(request.asOf()));
    return statement(kept(known, statement), statement, request);
  }

  private static int kept(boolean known, Statement statement) {
    return known || statement.kind() == Statement.Kind.ESTIMATE ? 200 : 201;
  }

  private static Statement closed(Tenant tenant) throws IOException {
    return tenant
        .closing()
        .orElseThrow(() -> new BadRequest(404, "the contract has not been closed"));
  }

  private static Statement settled(Tenant tenant, Request request) throws IOException {
    CompiledContract contract = tenant.books().orElseThrow().contract();
    Period period = asked(() -> period(contract, request));
    return tenant
        .statement(period)
        .orElseThrow(() -> new BadRequest(404, period.name() + " has not been settled"));
  }

  private static Reply statement(int status, Statement statement, Request request) {
    StatementReport report = StatementReport.of(statement).in(request.locale());
    if (request.accept().startsWith("text/html")) {
      return new Reply(status, Reply.HTML, report.html());
    }
    return request.accept().startsWith("text/plain")
        ? Reply.text(status, report.text())
        : Reply.json(status, StatementJson.of(statement));
  }

  private static Reply check(Tenant tenant, Statement statement, Request request)
      throws IOException {
    Verification verification = tenant.verify(statement);
    Catalogue catalogue = Catalogue.of(request.locale());
    String differences =
        verification.differences().stream()
            .map(difference -> difference.in(catalogue))
            .collect(Collectors.joining("\n"));
    return Reply.text(200, verification.holds() ? "it comes out again" : differences);
  }

  private static Period period(CompiledContract contract, Request request) {
    return contract.period(request.path().get(3));
  }

  /** A question that may have to read a file. */
  @FunctionalInterface
  private interface Question<T> {
    T answer() throws IOException;
  }

  /** What the library refuses to be asked is the caller's mistake. */
  private static <T> T asked(Question<T> question) throws IOException {
    try {
      return question.answer();
    } catch (IllegalArgumentException e) {
      throw new BadRequest(400, String.valueOf(e.getMessage()));
    }
  }

  private static String problems(List<Diagnostic> diagnostics, Locale locale) {
    return diagnostics.isEmpty()
        ? ""
        : DiagnosticText.of(Catalogue.of(locale)).render(diagnostics) + "\n";
  }
}
