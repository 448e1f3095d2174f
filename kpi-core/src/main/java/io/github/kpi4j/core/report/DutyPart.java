package io.github.kpi4j.core.report;

import java.util.List;

/**
 * One kind of duty as a report shows it, whatever it is written in.
 *
 * @param title its heading
 * @param sentences what is said before the table
 * @param heads the heads of the table's columns; none where there is no table
 * @param rows its rows, each with a cell for every column
 */
record DutyPart(String title, List<String> sentences, List<String> heads, List<List<String>> rows) {
  DutyPart {
    sentences = List.copyOf(sentences);
    heads = List.copyOf(heads);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
