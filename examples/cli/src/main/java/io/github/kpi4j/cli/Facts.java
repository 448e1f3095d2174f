package io.github.kpi4j.cli;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.dsl.feed.FeedReading;
import io.github.kpi4j.dsl.feed.Feeds;
import java.io.IOException;
import java.nio.file.Path;

/** A folder of downloads as the tables of a contract. */
final class Facts {
  private Facts() {}

  /** Says beside the result what each file is; see {@link #problems}. */
  static FactSet read(CompiledContract contract, Path folder, Downloads downloads, Options options)
      throws IOException {
    FeedReading read =
        Feeds.installed().read(contract.schema(), folder, downloads.options(contract.contract()));
    options.err().print(FilesText.of(read.files(), options.locale()));
    return read.facts();
  }

  /**
   * Says beside a result that has no place for it what no file gives, and which rows are damaged.
   */
  static void problems(FactSet facts, Options options) {
    options
        .err()
        .print(FindingText.of(facts.diagnostics(), options.catalogue(), options.colours()));
  }
}
