package io.github.kpi4j.core.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A name for people, in one or several languages.
 *
 * @param texts the name by ISO 639 code; under {@code ""} a name that serves in every language
 */
public record Title(Map<String, String> texts) {
  /**
   * Keeps its own copy.
   *
   * @param texts the name by language
   */
  public Title {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /**
   * A name that serves in every language.
   *
   * @param text the name
   * @return the title
   */
  public static Title of(String text) {
    return new Title(Map.of("", text));
  }

  /**
   * The name for a reader: in her language, else the one that serves in every language, else the
   * English one, else the first.
   *
   * @param language an ISO 639 code such as {@code pt}
   * @param otherwise what to say where there is no name at all
   * @return the name
   */
  public String in(String language, String otherwise) {
    String own = texts.getOrDefault(language, texts.getOrDefault("", texts.get("en")));
    return own != null ? own : texts.values().stream().findFirst().orElse(otherwise);
  }
}
