package io.github.kpi4j.erp;

import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.core.fact.FactSet;
import io.github.kpi4j.core.fact.FactSetBuilder;
import io.github.kpi4j.core.fact.TableSchema;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.dsl.csv.CsvFacts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One day's rows of one table as they were sent. The same bytes for the same day are one delivery,
 * however often they are sent; other bytes are another delivery, whose rows replace those of the
 * same key by their version.
 *
 * @param table the table
 * @param day the day that it covers, with or without rows
 * @param digest of the bytes
 */
record Delivery(String table, LocalDate day, String digest) {
  private static final Pattern NAME =
      Pattern.compile("([a-z][a-z0-9_]*)-([0-9]{4}-[0-9]{2}-[0-9]{2})-([0-9a-f]{64})\\.csv");

  static Delivery of(String table, LocalDate day, byte[] csv) {
    return new Delivery(table, day, Digest.of(csv));
  }

  static Optional<Delivery> of(Path file) {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    return name.matches()
        ? Optional.of(new Delivery(name.group(1), LocalDate.parse(name.group(2)), name.group(3)))
        : Optional.empty();
  }

  String fileName() {
    return table + "-" + day + "-" + digest + ".csv";
  }

  /** Its rows alone; none if the contract does not know the table any more. */
  FactSet read(CompiledContract contract, byte[] csv) {
    FactSetBuilder facts = FactSet.builder(contract.schema());
    Optional<TableSchema> schema = contract.schema().table(table);
    if (schema.isPresent()) {
      CsvFacts.read(facts, schema.get(), table + "/" + day + ".csv", csv);
      if (schema.get().day().isPresent()) {
        facts.table(table).alsoCovers(new DateRange(day, day.plusDays(1)));
      }
    }
    return facts.build();
  }
}
