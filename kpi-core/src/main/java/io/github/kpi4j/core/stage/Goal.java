package io.github.kpi4j.core.stage;

import io.github.kpi4j.core.target.Band;
import io.github.kpi4j.core.target.Bands;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What value of a KPI gives which level: always the same, or another in each stage. */
public sealed interface Goal {
  /**
   * The bands that decide.
   *
   * @param stage the stage of what is judged; empty where its KPI has no stages
   * @return empty in no stage or a failed one of a staged goal
   */
  Optional<Bands> in(Optional<String> stage);

  /**
   * All bands that may decide.
   *
   * @return stage by stage in the order of the contract
   */
  List<Band> all();

  /**
   * The same bands at every time.
   *
   * @param bands the bands
   */
  record Flat(Bands bands) implements Goal {
    @Override
    public Optional<Bands> in(Optional<String> stage) {
      return Optional.of(bands);
    }

    @Override
    public List<Band> all() {
      return bands.bands();
    }
  }

  /**
   * Bands by stage.
   *
   * @param plan the name of the plan
   * @param bands the bands of each of its stages
   */
  record Staged(String plan, Map<String, Bands> bands) implements Goal {
    /**
     * Keeps its own copy.
     *
     * @param plan the name of the plan
     * @param bands the bands of each stage
     */
    public Staged {
      bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
    }

    @Override
    public Optional<Bands> in(Optional<String> stage) {
      return stage.map(bands::get);
    }

    @Override
    public List<Band> all() {
      return bands.values().stream().map(Bands::bands).flatMap(Collection::stream).toList();
    }
  }
}
