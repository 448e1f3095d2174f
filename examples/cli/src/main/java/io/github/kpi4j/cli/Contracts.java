package io.github.kpi4j.cli;

import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.dsl.KpiContracts;
import java.io.IOException;
import java.nio.file.Path;

/** Contracts in files; packs that they use may lie in their folder or below it. */
final class Contracts {
  private Contracts() {}

  static Validated<CompiledContract> load(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? KpiContracts.load(file) : KpiContracts.load(file, folder);
  }
}
