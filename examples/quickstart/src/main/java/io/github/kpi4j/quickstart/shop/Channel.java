package io.github.kpi4j.quickstart.shop;

/** Who ships an order. */
enum Channel {
  /** The marketplace, from its own warehouse. */
  FBA("fba", 0),
  /** The seller's warehouse, carried by the marketplace, for a little more a parcel. */
  DBA("dba", 110);

  /** The name in the files. */
  final String label;

  /** What a parcel costs beyond the marketplace's own fulfilment, in cents. */
  final int surchargeCents;

  Channel(String label, int surchargeCents) {
    this.label = label;
    this.surchargeCents = surchargeCents;
  }
}
