package io.github.kpi4j.core.fact;

import io.github.kpi4j.core.diagnostic.Span;
import java.io.Serializable;

/** The place of a whole row, kept without the rest of its file. */
record KeptPlace(Span whole) implements RowPlace, Serializable {
  static RowPlace of(RowPlace place) {
    return place instanceof Serializable ? place : new KeptPlace(place.cell(-1).excerpt());
  }

  @Override
  public Span cell(int column) {
    return whole;
  }
}
