package io.github.kpi4j.core.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.duty.Exit;
import io.github.kpi4j.core.duty.ExitTrigger;
import io.github.kpi4j.core.duty.Handover;
import io.github.kpi4j.core.value.Delay;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a contract ends, as it is read; LANGUAGE.md §16. */
class ExitReaderTest {
  private static Exit exit(boolean transition) {
    return Shop.compile(
            Shop.data()
                .party("agency", p -> p.name("An agency").role("provider"))
                .kpi("sales", Shop.seen("gmv"))
                .exit(
                    e -> {
                      e.notice("30 days")
                          .trigger("level(sales) = red", "1 period")
                          .trigger("level(sales) = amber", "12 periods")
                          .handover("revoke_access", "3 days")
                          .handover("return_data", "10 days", "transition", "agency");
                      if (transition) {
                        e.transition("20 days");
                      }
                    }))
        .contract()
        .duties()
        .exit()
        .orElseThrow();
  }

  @Test
  void everyPartOfItIsThere() {
    Exit exit = exit(true);
    assertThat(exit.notice()).isEqualTo(Delay.days(30));
    assertThat(exit.transition()).isEqualTo(Delay.days(20));
    assertThat(exit.triggers()).extracting(ExitTrigger::periods).containsExactly(1, 12);
    assertThat(exit.triggers())
        .extracting(t -> t.when().toString())
        .containsExactly("level(sales) = red", "level(sales) = amber");
    assertThat(exit.triggers()).extracting(ExitTrigger::title).containsOnly(Optional.empty());
    assertThat(exit.handover())
        .extracting(Handover::task)
        .containsExactly("revoke_access", "return_data");
    assertThat(exit.handover())
        .extracting(Handover::by)
        .containsExactly(Optional.empty(), Optional.of("agency"));
  }

  @Test
  void withoutATransitionItEndsWithTheNotice() {
    assertThat(exit(false).transition()).isEqualTo(Delay.days(0));
  }
}
