package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.fact.FactTable;
import io.github.kpi4j.core.result.Standing;
import io.github.kpi4j.core.result.Standing.Finality;
import io.github.kpi4j.core.stage.StagePlan;
import io.github.kpi4j.core.stage.Start;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * On which day the first stage of each subject of a plan begins.
 *
 * @param days the day of every subject that is known; empty where its date is not
 * @param standing partial where rows of the reference table are missing
 */
record StageStarts(SortedMap<List<String>, Optional<LocalDate>> days, Standing standing) {
  static StageStarts of(StagePlan plan, TableLeaves tables) {
    SortedMap<List<String>, Optional<LocalDate>> days = new TreeMap<>(Subjects.ORDER);
    if (plan.start() instanceof Start.OnDay one) {
      days.put(List.of(), Optional.of(one.day()));
      return new StageStarts(days, Standing.CONSTANT);
    }
    Start.OfSubject attribute = (Start.OfSubject) plan.start();
    FactTable table = tables.table(attribute.table());
    for (int row = 0; row < table.rows(); row++) {
      List<String> words = new ArrayList<>();
      for (String dimension : plan.forEach()) {
        words.add(word(table, dimension, row));
      }
      String day = word(table, attribute.attribute(), row);
      days.put(words, day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)));
    }
    boolean whole = table.rows() > 0 && !table.arrival().isBroken();
    return new StageStarts(
        days, whole ? Standing.CONSTANT : Standing.CONSTANT.atBest(Finality.PARTIAL));
  }

  private static String word(FactTable table, String dimension, int row) {
    return table.words(dimension).get(table.code(dimension, row));
  }

  Optional<LocalDate> of(List<String> words) {
    return days.getOrDefault(words, Optional.empty());
  }
}
