package io.github.kpi4j.core.engine;

import com.google.common.base.Suppliers;
import io.github.kpi4j.core.draft.ContractDraft;
import io.github.kpi4j.core.fact.CellSet;
import io.github.kpi4j.core.fact.DataSchema;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.internal.settle.LibraryVersion;
import io.github.kpi4j.core.settlement.Provenance;
import io.github.kpi4j.core.value.AsOf;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a contract was compiled from, as digests. */
final class Texts {
  private static final String LANGUAGE = "1";

  // Most contracts that are read are never settled.
  private final Supplier<String> contract;
  private final Supplier<Map<String, String>> packs;

  Texts(ContractDraft draft) {
    this.contract = Suppliers.memoize(draft::digest);
    this.packs = Suppliers.memoize(() -> packs(draft));
  }

  private static Map<String, String> packs(ContractDraft draft) {
    Map<String, String> packs = new TreeMap<>();
    draft.packs().forEach(pack -> packs.put(pack.name(), pack.digest()));
    return packs;
  }

  /** These texts and the facts up to a day. */
  Provenance with(FactSet facts, AsOf asOf, Optional<LocalDate> known) {
    return with(facts.schema(), asOf, known, table -> facts.digest(table, asOf.day()));
  }

  /** These texts and the facts up to a day. */
  Provenance with(DataSchema schema, CellSet facts, AsOf asOf, Optional<LocalDate> known) {
    return with(schema, asOf, known, table -> facts.digest(table, asOf.day()));
  }

  private Provenance with(
      DataSchema schema, AsOf asOf, Optional<LocalDate> known, Function<String, String> digest) {
    Map<String, String> facts = new TreeMap<>();
    for (TableSchema table : schema.tables()) {
      facts.put(table.name(), digest.apply(table.name()));
    }
    return new Provenance(
        LANGUAGE,
        LibraryVersion.get(),
        known.orElse(asOf.day()),
        contract.get(),
        packs.get(),
        facts);
  }
}
