package io.github.kpi4j.core.fact;

import java.util.List;
import java.util.Optional;

/**
 * The tables that a contract needs.
 *
 * @param tables in declared order
 */
public record DataSchema(List<TableSchema> tables) {
  /**
   * Keeps its own copy.
   *
   * @param tables in declared order
   */
  public DataSchema {
    tables = List.copyOf(tables);
  }

  /**
   * A table by name.
   *
   * @param name any name
   * @return empty if no table has it
   */
  public Optional<TableSchema> table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
