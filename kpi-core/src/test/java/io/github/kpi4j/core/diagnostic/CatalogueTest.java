package io.github.kpi4j.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {
  private static final Pattern GAP = Pattern.compile("\\{[a-z_]+\\}");
  private static final List<Catalogue> TRANSLATIONS =
      List.of(Catalogue.PORTUGUESE, Catalogue.CHINESE);

  @ParameterizedTest
  @EnumSource(Code.class)
  void everyCodeHasASentenceInEnglish(Code code) {
    assertThat(Catalogue.ENGLISH.keys()).contains(code.id());
  }

  @Test
  void noTwoCodesShareANumber() {
    assertThat(List.of(Code.values())).extracting(Code::id).doesNotHaveDuplicates();
  }

  @Test
  void everySentenceBelongsToACode() {
    Set<String> ids = Set.of(Code.values()).stream().map(Code::id).collect(Collectors.toSet());
    assertThat(Catalogue.ENGLISH.keys())
        .filteredOn(key -> key.startsWith("KPI-"))
        .allMatch(key -> ids.contains(key.split("\\.", 2)[0]));
  }

  /** A page or a message that mixes languages reads like a mistake. */
  @Test
  void everyLanguageHasTheSameKeys() {
    for (Catalogue translation : TRANSLATIONS) {
      assertThat(translation.keys()).isEqualTo(Catalogue.ENGLISH.keys());
    }
  }

  /** Sentences that were copied and never translated; those without a word of their own may be. */
  @Test
  void everySentenceOfACodeIsTranslated() {
    for (Catalogue translation : TRANSLATIONS) {
      assertThat(translation.keys())
          .filteredOn(key -> key.startsWith("KPI-") && hasWords(Catalogue.ENGLISH.label(key)))
          .noneMatch(key -> translation.label(key).equals(Catalogue.ENGLISH.label(key)));
    }
  }

  private static boolean hasWords(String sentence) {
    return sentence.replaceAll("`[^`]*`|\\{[a-z_]+\\}", "").matches(".*\\p{L}.*");
  }

  @Test
  void aTranslationHasTheGapsOfTheEnglishText() {
    for (Catalogue translation : TRANSLATIONS) {
      for (String key : translation.keys()) {
        assertThat(gaps(translation, key)).as(key).isEqualTo(gaps(Catalogue.ENGLISH, key));
      }
    }
  }

  private static Set<String> gaps(Catalogue catalogue, String key) {
    return GAP.matcher(catalogue.label(key))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aLocaleChoosesByItsLanguage() {
    assertThat(Catalogue.of(Locale.forLanguageTag("pt-BR"))).isSameAs(Catalogue.PORTUGUESE);
    assertThat(Catalogue.of(Locale.forLanguageTag("zh-Hans-CN"))).isSameAs(Catalogue.CHINESE);
    assertThat(Catalogue.of(Locale.ROOT)).isSameAs(Catalogue.ENGLISH);
    assertThat(Catalogue.CHINESE.language()).isEqualTo("zh");
  }

  @Test
  void translationsAreReadAsUtf8() {
    assertThat(Catalogue.PORTUGUESE.text("KPI-2103", Map.of("name", "gmv")))
        .isEqualTo("A métrica `gmv` não está definida.");
    assertThat(Catalogue.CHINESE.text("KPI-2103", Map.of("name", "gmv")))
        .isEqualTo("指标 `gmv` 没有定义。");
  }

  @Test
  void aGapWithoutAnArgumentStays() {
    assertThat(Catalogue.ENGLISH.text("KPI-2103", Map.of()))
        .isEqualTo("The metric `{name}` is not defined.");
  }

  @Test
  void oneIsNotSpokenOfAsSeveral() {
    assertThat(Catalogue.PORTUGUESE.text("unit.days", Map.of("n", "1"))).isEqualTo("1 dia");
    assertThat(Catalogue.PORTUGUESE.text("unit.days", Map.of("n", "1,5"))).isEqualTo("1,5 dias");
    assertThat(Catalogue.ENGLISH.text("unit.days", Map.of("n", "0"))).isEqualTo("0 days");
    assertThat(Catalogue.CHINESE.text("unit.days", Map.of("n", "1"))).isEqualTo("1 天");
    assertThat(Catalogue.ENGLISH.text("KPI-4028", Map.of("found", "1", "wanted", "2")))
        .isEqualTo("There is 1 weight for 2 parts ({parts}).");
  }

  @Test
  void anArgumentThatNamesAKeyIsTranslated() {
    assertThat(Catalogue.PORTUGUESE.text("KPI-2103", Map.of("name", "@severity.error")))
        .isEqualTo("A métrica `erro` não está definida.");
    assertThat(Catalogue.ENGLISH.text("KPI-2103", Map.of("name", "@nobody")))
        .isEqualTo("The metric `@nobody` is not defined.");
  }

  @Test
  void anArgumentThatNamesTheSentenceItIsPartOfEnds() {
    assertThat(Catalogue.ENGLISH.text("KPI-2103", Map.of("name", "@KPI-2103")))
        .isEqualTo("The metric `The metric `@KPI-2103` is not defined.` is not defined.");
  }

  @Test
  void anArgumentCannotBreakTheLineOrTurnTheTerminal() {
    assertThat(Catalogue.ENGLISH.text("KPI-2103", Map.of("name", "a\nb\u001B[2Jc\u202Ed")))
        .isEqualTo("The metric `a b\uFFFD[2Jc\uFFFDd` is not defined.");
  }

  @Test
  void anArgumentIsTakenAsItIs() {
    assertThat(Catalogue.ENGLISH.text("KPI-2103", Map.of("name", "$1\\{name}")))
        .isEqualTo("The metric `$1\\{name}` is not defined.");
  }

  @Test
  void aKeyThatNoLanguageHasIsACallersMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Catalogue.CHINESE.label("nothing"))
        .withMessage("no such message: nothing");
    assertThat(Catalogue.CHINESE.find("nothing", Map.of())).isEmpty();
  }

  @Test
  void oneOfThemIsNotMany() {
    Map<String, String> one = Map.of("count", "1", "table", "sales", "day", "2026-03-01");
    assertThat(Catalogue.PORTUGUESE.text("KPI-5012", one))
        .startsWith("1 linha de `sales` chegou para 2026-03-01");
    Map<String, String> two = Map.of("count", "2", "table", "sales", "day", "2026-03-01");
    assertThat(Catalogue.ENGLISH.text("KPI-5012", two)).startsWith("2 rows of `sales` came");
    assertThat(Catalogue.ENGLISH.text("unit.days", Map.of("n", "1"))).isEqualTo("1 day");
  }
}
