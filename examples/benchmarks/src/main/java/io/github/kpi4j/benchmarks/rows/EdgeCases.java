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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.codehaus.commons.compiler.CompileException;
import org.codehaus.janino.ExpressionEvaluator;

/** What each engine answers where pen and paper know the answer; {@link #main} prints a table. */
public final class EdgeCases {
  /** The engines by name. */
  static final Map<String, Predicate<EdgeCase>> ENGINES = engines();

  private EdgeCases() {}

  private static Map<String, Predicate<EdgeCase>> engines() {
    Map<String, Predicate<EdgeCase>> engines = new LinkedHashMap<>();
    engines.put("kpi4j", EdgeCases::kpi4j);
    engines.put("Janino (double)", EdgeCases::janino);
    engines.put("Aviator (double)", c -> aviator(c, false));
    engines.put("CEL (double)", EdgeCases::cel);
    engines.put("Aviator (decimal)", c -> aviator(c, true));
    engines.put("EvalEx", EdgeCases::evalEx);
    engines.put("QLExpress (precise)", EdgeCases::qlExpress);
    return engines;
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
      return (boolean)
          CelRows.program(edge.condition(), EdgeCase.VARIABLES).eval(edge.doubles());
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

  /** The table, in Markdown: a word in bold is a wrong answer. */
  static String table() {
    StringBuilder table = new StringBuilder("| | ");
    table.append(String.join(" | ", ENGINES.keySet())).append(" |\n| --- ");
    table.append("| --- ".repeat(ENGINES.size())).append("|\n");
    for (EdgeCase edge : EdgeCase.ALL) {
      List<String> answers =
          ENGINES.values().stream().map(engine -> word(engine.test(edge), edge.truth())).toList();
      table.append("| `").append(edge.text()).append("` | ");
      table.append(String.join(" | ", answers)).append(" |\n");
    }
    return table.toString();
  }

  private static String word(boolean answer, boolean truth) {
    return answer == truth ? Boolean.toString(answer) : "**" + answer + "**";
  }

  /**
   * Prints the table.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    System.out.print(table());
  }
}
