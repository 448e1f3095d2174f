package io.github.kpi4j.core.internal.eval;

import io.github.kpi4j.core.result.Explanation;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that one evaluation has found so far. All metrics of a formula are asked for in the
 * same scope and frame, so those are compared only when they change.
 */
final class Memory {
  private final Map<Place, Map<String, Explanation>> all = new HashMap<>();

  private @Nullable Scope scope;
  private @Nullable Frame frame;
  private Map<String, Explanation> here = Map.of();

  private record Place(Scope scope, Frame frame) {}

  /** The values of metrics by name; more can be put there. */
  // Another instance of an equal scope only costs a look into the map.
  @SuppressWarnings("ReferenceEquality")
  Map<String, Explanation> at(Scope wantedScope, Frame wantedFrame) {
    if (wantedScope != scope || wantedFrame != frame) {
      here = all.computeIfAbsent(new Place(wantedScope, wantedFrame), place -> new HashMap<>());
      scope = wantedScope;
      frame = wantedFrame;
    }
    return here;
  }

  void forget() {
    all.clear();
    scope = null;
    frame = null;
  }
}
