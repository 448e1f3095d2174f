package io.github.kpi4j.core.draft;

import java.util.List;
import java.util.function.Consumer;

/** Fills an amendment; see {@link DraftBuilder#amendment}. */
public final class AmendmentBuilder {
  private final MappingBuilder keys;

  AmendmentBuilder(MappingBuilder keys) {
    this.keys = keys;
  }

  /**
   * When it counts.
   *
   * @param effective the day from which terms are others, such as {@code 2026-07-01}
   * @param agreedOn the day on which both sides agreed
   * @return this builder
   */
  public AmendmentBuilder days(String effective, String agreedOn) {
    keys.put("effective", effective);
    keys.put("agreed_on", agreedOn);
    return this;
  }

  /**
   * What becomes of the period that it starts inside of.
   *
   * @param applies {@code whole_period} or {@code next_period}
   * @return this builder
   */
  public AmendmentBuilder applies(String applies) {
    keys.put("applies", applies);
    return this;
  }

  /**
   * What is different.
   *
   * @param terms sets it, as a whole contract is built
   * @return this builder
   */
  public AmendmentBuilder change(Consumer<DraftBuilder> terms) {
    terms.accept(new DraftBuilder(keys.at("change")));
    return this;
  }

  /**
   * What falls away.
   *
   * @param paths keys from the outside in, such as {@code fees.cap}
   * @return this builder
   */
  public AmendmentBuilder remove(String... paths) {
    keys.put("remove", List.of(paths));
    return this;
  }
}
