package io.github.kpi4j.dsl.csv;

/**
 * Where in a file reading starts.
 *
 * @param bytes how many bytes stand before
 * @param chars how many UTF-16 units they are, a byte order mark left out
 * @param line the line that starts there, from 1
 */
record CsvStart(long bytes, long chars, int line) {
  static final CsvStart OF_FILE = new CsvStart(0, 0, 1);
}
