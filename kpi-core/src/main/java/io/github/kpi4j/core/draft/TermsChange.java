package io.github.kpi4j.core.draft;

import io.github.kpi4j.core.diagnostic.LocatedText;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is to be different in written terms.
 *
 * @param change keys and values that are laid over those that are there; a list replaces a list
 * @param removed paths of keys that fall away, such as {@code fees.cap}
 */
public record TermsChange(Mapping change, List<LocatedText> removed) {
  /**
   * Keeps its own copy.
   *
   * @param change what is laid over
   * @param removed what falls away
   */
  public TermsChange {
    removed = List.copyOf(removed);
  }

  /**
   * A change that removes nothing.
   *
   * @param change keys and values that are laid over those that are there
   * @return the change
   */
  public static TermsChange of(Mapping change) {
    return new TermsChange(change, List.of());
  }

  /**
   * A change that is built in Java.
   *
   * @param terms sets what is to be different, as a whole contract is built
   * @return the change
   */
  public static TermsChange of(Consumer<DraftBuilder> terms) {
    DraftBuilder builder = new DraftBuilder("change");
    terms.accept(builder);
    Mapping built = builder.build().root();
    return of(
        new Mapping(
            built.span(),
            built.entries().stream()
                .filter(entry -> !List.of("kpi", "contract").contains(entry.name()))
                .toList()));
  }
}
