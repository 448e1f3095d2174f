package io.github.kpi4j.benchmarks.rows;

import com.alibaba.qlexpress4.Express4Runner;
import com.alibaba.qlexpress4.InitOptions;
import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.parser.ParseException;
import dev.cel.runtime.CelEvaluationException;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.engine.ContractCompiler;
import io.github.kpi4j.core.engine.RowPlan;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.codehaus.commons.compiler.CompileException;
import org.codehaus.janino.ExpressionEvaluator;

/** What each engine answers where pen and paper know the answer; {@link #main} prints tables. */
public final class EdgeCases {
  /** Rows at a limit of a band. */
  static final int ROWS = 2_000;

  /** The engines, in the order of the table. */
  static final List<Engine> ENGINES =
      List.of(
          new Engine("kpi4j", EdgeCases::kpi4j, EdgeCases::columns),
          new Engine("Janino (double)", EdgeCases::janino, JaninoRows::new),
          new Engine("Aviator (double)", edge -> aviator(edge, false), AviatorRows::doubles),
          new Engine("CEL (double)", EdgeCases::cel, CelRows::new),
          new Engine("Aviator (decimal)", edge -> aviator(edge, true), AviatorRows::decimals),
          new Engine("EvalEx", EdgeCases::evalEx, EvalExRows::new),
          new Engine("QLExpress (precise)", EdgeCases::qlExpress, QlExpressRows::new));

  /** Those that compute in SQL, beside kpi4j with the rounding of SQL. */
  static final List<Engine> DATABASES =
      Stream.concat(
              Stream.of(
                  new Engine(
                      "kpi4j",
                      EdgeCases::kpi4j,
                      rows -> Reference.of(OurRows.columns(OurRows.HALF_UP, rows).judge()))),
              SqlEngine.ALL.stream().map(sql -> new Engine(sql.name(), sql::holds, sql::rows)))
          .toList();

  private EdgeCases() {}

  /**
   * Something that reads formulas.
   *
   * @param name its name
   * @param cases decides a case
   * @param rows decides rows
   */
  record Engine(String name, Predicate<EdgeCase> cases, Function<ErpRows, RowEngine> rows) {}

  private static RowEngine columns(ErpRows rows) {
    return Reference.of(OurRows.columns(rows).judge());
  }

  /** A KPI of the difference of both sides, as its exact value is. */
  private static boolean kpi4j(EdgeCase edge) {
    Map<String, String> limits =
        Map.of("<=", "at most 0", ">=", "at least 0", ">", "more than 0", "<", "less than 0");
    DraftBuilder draft =
        ContractDraft.named("edge")
            .set("time_zone", "UTC")
            .set("currency", "BRL")
            .table(
                "rows",
                t -> {
                  t.key("date").dimension("date", "date");
                  EdgeCase.VARIABLES.forEach(name -> t.measure(name, "number"));
                });
    EdgeCase.VARIABLES.forEach(name -> draft.metric(name, m -> m.sum("rows." + name)));
    draft.metric("gap", m -> m.formula(edge.left() + " - " + edge.right()));
    draft.kpi(
        "gap",
        k ->
            k.metric("gap")
                .better(edge.comparison().startsWith(">") ? "higher" : "lower")
                .compare("exact")
                .band("green", limits.getOrDefault(edge.comparison(), "otherwise"))
                .band("red", "otherwise"));
    RowPlan plan = ContractCompiler.compile(draft.build()).orThrow().rows().plan();
    return plan.judge(edge.decimals()).level("gap").filter("green"::equals).isPresent();
  }

  private static boolean janino(EdgeCase edge) {
    Map<String, Double> numbers = edge.doubles();
    ExpressionEvaluator evaluator = new ExpressionEvaluator();
    Class<?>[] types = new Class<?>[numbers.size()];
    Arrays.fill(types, double.class);
    evaluator.setParameters(numbers.keySet().toArray(String[]::new), types);
    evaluator.setExpressionType(boolean.class);
    try {
      evaluator.cook(edge.condition());
      return (boolean) evaluator.evaluate(numbers.values().toArray());
    } catch (CompileException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean aviator(EdgeCase edge, boolean decimal) {
    Map<String, Object> numbers = new HashMap<>(decimal ? edge.decimals() : edge.doubles());
    return (boolean) AviatorRows.engine(decimal).compile(edge.condition()).execute(numbers);
  }

  private static boolean cel(EdgeCase edge) {
    try {
      return (boolean) CelRows.program(edge.condition(), EdgeCase.VARIABLES).eval(edge.doubles());
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean evalEx(EdgeCase edge) {
    try {
      Map<String, BigDecimal> numbers = edge.decimals();
      return new Expression(edge.condition()).withValues(numbers).evaluate().getBooleanValue();
    } catch (EvaluationException | ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean qlExpress(EdgeCase edge) {
    Map<String, Object> numbers = new HashMap<>(edge.decimals());
    return (boolean)
        new Express4Runner(InitOptions.DEFAULT_OPTIONS)
            .execute(edge.condition(), numbers, QlExpressRows.PRECISE)
            .getResult();
  }

  /** The table of what reads formulas, in Markdown: a word in bold is a wrong answer. */
  static String table() {
    return table(ENGINES, OurRows.PLAN);
  }

  /** The table of databases. */
  static String tableOfDatabases() {
    return table(DATABASES, OurRows.HALF_UP);
  }

  private static String table(List<Engine> engines, RowPlan right) {
    StringBuilder table = new StringBuilder();
    line(table, "", engines.stream().map(Engine::name).toList());
    line(table, "---", engines.stream().map(engine -> "---").toList());
    for (EdgeCase edge : EdgeCase.ALL) {
      line(
          table,
          "`" + edge.text() + "`",
          engines.stream().map(engine -> word(engine.cases().test(edge), edge.truth())).toList());
    }
    ErpRows rows = ErpRows.boundary(ROWS);
    Reference reference = new Reference(right, rows);
    line(
        table,
        "wrong of 16,000 levels at a limit",
        engines.stream()
            .map(engine -> Integer.toString(reference.disagreements(engine.rows().apply(rows))))
            .toList());
    return table.toString();
  }

  private static void line(StringBuilder table, String head, List<String> cells) {
    table.append("| ").append(head).append(" | ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String word(boolean answer, boolean truth) {
    return answer == truth ? Boolean.toString(answer) : "**" + answer + "**";
  }

  /**
   * Prints the tables.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    System.out.print(table());
    System.out.println();
    System.out.print(tableOfDatabases());
  }
}
