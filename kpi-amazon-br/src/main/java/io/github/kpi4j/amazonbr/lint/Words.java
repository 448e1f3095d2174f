package io.github.kpi4j.amazonbr.lint;

import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.core.draft.Sequence;
import io.github.kpi4j.core.lint.LintSubject;
import java.util.regex.Pattern;

/** Looks for a word anywhere in a part of a contract. */
final class Words {
  private final LintSubject subject;
  private final Pattern word;

  /**
   * A search.
   *
   * @param subject the contract
   * @param word the word in lower case; it is found in any case, between other letters it is not
   */
  Words(LintSubject subject, String word) {
    this.subject = subject;
    this.word =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);
  }

  /** Whether it is a key or in a text at a place or anywhere inside of it. */
  boolean in(String path) {
    return subject.text(path).filter(this::has).isPresent()
        || subject.items(path).stream().anyMatch(this::has)
        || subject.keys(path).stream().anyMatch(key -> has(key) || in(path + "." + key));
  }

  private boolean has(Node node) {
    if (node instanceof Scalar scalar) {
      return has(scalar.text().text());
    }
    if (node instanceof Sequence list) {
      return list.items().stream().anyMatch(this::has);
    }
    return node instanceof Mapping keys
        && keys.entries().stream().anyMatch(entry -> has(entry.name()) || has(entry.value()));
  }

  // An underscore is part of a name, so `fba_stock` has the word too.
  private boolean has(String text) {
    return word.matcher(text.replace('_', ' ')).find();
  }
}
