package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.LocatedText;
import java.text.Normalizer;

/**
 * One line of a map.
 *
 * @param key the key as written
 * @param value what the key is given
 */
public record Entry(LocatedText key, Node value) {
  /**
   * The key as keys are compared: {@code ç} typed as one character equals {@code ç} typed as two.
   *
   * @return the key in normalisation form C
   */
  public String name() {
    return normalised(key.text());
  }

  static String normalised(String key) {
    return Normalizer.normalize(key, Normalizer.Form.NFC);
  }
}
