package io.github.kpi4j.quickstart.shop;

/** An export that has something to say about every product on every day. */
interface Report {
  /** Takes note of a product's day; days come in order. */
  void add(ProductDay day);

  /** What has been reported so far. */
  CsvFile file();
}
