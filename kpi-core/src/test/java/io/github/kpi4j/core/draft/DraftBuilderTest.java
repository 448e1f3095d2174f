package io.github.kpi4j.core.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.core.target.DayWeights;
import io.github.kpi4j.core.target.Seasonality;
import io.github.kpi4j.core.target.Uplifts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftBuilderTest {
  @Test
  void aKeyIsSetOnce() {
    DraftBuilder draft = ContractDraft.named("shop").set("currency", "BRL");
    assertThatThrownBy(() -> draft.set("currency", "CNY"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("currency is set twice");
    // In either order: a word is not silently replaced by keys, nor keys by a word.
    assertThatThrownBy(() -> draft.kpi("a", k -> k.scoreBy("worst").scoreByShareOf("gmv")))
        .hasMessage("kpis.a.score_by is set twice");
    assertThatThrownBy(() -> draft.kpi("b", k -> k.scoreByShareOf("gmv").scoreBy("worst")))
        .hasMessage("kpis.b.score_by is set twice");
  }

  @Test
  void laterCallsDoNotChangeWhatWasBuilt() {
    DraftBuilder draft = ContractDraft.named("shop").metric("gmv", m -> m.sum("sales.amount"));
    ContractDraft before = draft.build();
    ContractDraft after =
        draft.metric("gmv", m -> m.set("precision", "0").title("en", "Sales")).build();
    assertThat(keys(before)).containsExactly("sum");
    assertThat(keys(after)).containsExactly("sum", "precision", "title");
  }

  private static List<String> keys(ContractDraft draft) {
    Mapping metrics = (Mapping) draft.root().entry("metrics").orElseThrow().value();
    Mapping gmv = (Mapping) metrics.entry("gmv").orElseThrow().value();
    return gmv.entries().stream().map(entry -> entry.key().text()).toList();
  }

  @Test
  void offersSeasonalitiesByName() {
    Seasonality even = DayWeights.even(Uplifts.none());
    DraftBuilder builder = ContractDraft.named("shop").seasonality("own", even);
    ContractDraft draft = builder.build();
    builder.seasonality("later", even);

    assertThat(draft.seasonalities()).isEqualTo(Map.of("own", even));
    assertThat(draft.root().entry("seasonality")).isEmpty();
  }
}
