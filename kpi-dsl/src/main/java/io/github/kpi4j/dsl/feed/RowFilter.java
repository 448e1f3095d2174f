package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.dsl.internal.rows.Headers;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows count.
 *
 * @param column the name of the column that decides
 * @param words the words to look for, as {@link Headers#key} compares them; the empty one is for
 *     empty cells
 * @param wanted whether a row with one of the words counts; otherwise any other row does
 */
record RowFilter(String column, Set<String> words, boolean wanted) {
  boolean accepts(@Nullable String cell) {
    return words.contains(cell == null ? "" : Headers.key(cell)) == wanted;
  }
}
