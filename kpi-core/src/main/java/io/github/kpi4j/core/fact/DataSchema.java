package io.github.kpi4j.core.fact;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tables that a contract needs.
 *
 * @param zone where days begin and end, for tables whose rows have an instant
 * @param tables in declared order
 */
public record DataSchema(ZoneId zone, List<TableSchema> tables) {
  /**
   * Keeps its own copy.
   *
   * @param zone where days begin and end
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

  /**
   * The reference tables that say more about the rows of a table: those whose key is among its text
   * dimensions.
   *
   * @param table a table of events or a snapshot
   * @return in declared order
   */
  public List<TableSchema> referencesOf(TableSchema table) {
    return tables.stream()
        .filter(other -> other.kind() == TableKind.REFERENCE && !other.key().isEmpty())
        .filter(other -> table.textDimensions().containsAll(other.key()))
        .toList();
  }

  /**
   * What the rows of a table can be told apart by.
   *
   * @param table a table of events or a snapshot
   * @return its text dimensions, then the text attributes that it reaches by a shared key
   */
  public List<String> cuts(TableSchema table) {
    Set<String> cuts = new LinkedHashSet<>(table.textDimensions());
    for (TableSchema reference : referencesOf(table)) {
      reference.attributes().stream()
          .filter(attribute -> attribute.type() == DimensionType.TEXT)
          .forEach(attribute -> cuts.add(attribute.name()));
    }
    return new ArrayList<>(cuts);
  }
}
