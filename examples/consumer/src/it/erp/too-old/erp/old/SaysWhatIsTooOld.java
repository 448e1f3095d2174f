package erp.old;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.dsl.KpiContracts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads a contract beside a library that is too old, and ends with 1 unless one sentence says so.
 */
public final class SaysWhatIsTooOld {
  private SaysWhatIsTooOld() {}

  /**
   * Loads the shop's contract.
   *
   * @param args the folder with the contract, and the sentence
   * @throws IOException if the contract cannot be read
   */
  public static void main(String[] args) throws IOException {
    Validated<CompiledContract> loaded =
        KpiContracts.load(Path.of(args[0]).resolve("shop.kpi.yaml"));
    DiagnosticText english = DiagnosticText.of(Catalogue.ENGLISH);
    List<String> said = loaded.diagnostics().stream().map(english::message).toList();
    System.out.println(said);
    System.exit(loaded.value().isEmpty() && said.equals(List.of(args[1])) ? 0 : 1);
  }
}
