package erp.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.value.AsOf;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.csv.CsvFacts;
import io.github.kpi4j.dsl.json.EvaluationJson;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads what kpi4j writes with the Jackson 2 that the ERP has, beside the Jackson 3 that writes it,
 * and ends with 1 if it does not find the score.
 */
public final class ReadsResults {
  private ReadsResults() {}

  /**
   * Scores March 2026 and reads the result.
   *
   * @param args the folder with the contract and the facts, and the jar that has to be on the path
   * @throws IOException if a file cannot be read
   */
  public static void main(String[] args) throws IOException {
    Path shop = Path.of(args[0]);
    CompiledContract contract = KpiContracts.load(shop.resolve("shop.kpi.yaml")).orThrow();
    FactSet facts = CsvFacts.read(contract.schema(), shop.resolve("facts"));
    Evaluation march =
        contract.evaluate(facts, contract.period("2026-03"), AsOf.date("2026-04-20"));
    JsonNode json = new ObjectMapper().readTree(EvaluationJson.of(march));

    String score = json.at("/score/value").asText();
    String path = System.getProperty("java.class.path");
    boolean both = path.contains(args[1]) && path.contains("jackson-core-3.");
    System.out.println("score " + score + (both ? ", both on the path" : ", not both: " + path));
    System.exit(both && score.equals("83.2") ? 0 : 1);
  }
}
