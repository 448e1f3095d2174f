package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.NearNames;
import io.github.kpi4j.core.value.Respelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The languages of people, by their ISO 639-1 codes. */
final class LanguageCodes {
  private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("português", "pt"),
          Map.entry("portugues", "pt"),
          Map.entry("portuguese", "pt"),
          Map.entry("葡萄牙语", "pt"),
          Map.entry("葡语", "pt"),
          Map.entry("inglês", "en"),
          Map.entry("ingles", "en"),
          Map.entry("english", "en"),
          Map.entry("英语", "en"),
          Map.entry("英文", "en"),
          Map.entry("chinês", "zh"),
          Map.entry("chines", "zh"),
          Map.entry("mandarim", "zh"),
          Map.entry("chinese", "zh"),
          Map.entry("中文", "zh"),
          Map.entry("汉语", "zh"));

  private LanguageCodes() {}

  /** The codes of a list; what is none is reported and left out. */
  static List<String> read(List<LocatedText> texts, Problems problems) {
    List<String> codes = new ArrayList<>();
    for (LocatedText code : texts) {
      if (KNOWN.contains(code.text())) {
        codes.add(code.text());
      } else {
        problems.add(
            Diagnostic.of(Code.UNKNOWN_LANGUAGE, code.span())
                .with("found", code.text())
                .respelt(near(code.text())));
      }
    }
    return codes;
  }

  /** {@code pt} for {@code pt-BR}, {@code PT} and {@code português}. */
  private static List<String> near(String written) {
    String plain = Respelling.plain(written).toLowerCase(Locale.ROOT);
    String first = plain.split("[-_]", 2)[0];
    String code = NAMES.getOrDefault(first, first);
    return KNOWN.contains(code) ? List.of(code) : NearNames.of(written, KNOWN);
  }
}
