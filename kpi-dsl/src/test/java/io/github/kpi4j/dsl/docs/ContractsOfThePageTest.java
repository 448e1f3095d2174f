package io.github.kpi4j.dsl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.engine.CompiledContract;
import io.github.kpi4j.dsl.docs.LanguagePage.Block;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Good contracts of the page load, bad ones get the message that it names; LANGUAGE.md §1. */
class ContractsOfThePageTest {
  static Stream<Block> good() {
    return LanguagePage.goodBlocks().stream();
  }

  static Stream<Block> bad() {
    return LanguagePage.badBlocks().stream();
  }

  static Stream<List<String>> spellings() {
    return LanguagePage.table("table: spellings").stream();
  }

  @ParameterizedTest
  @MethodSource("good")
  void loads(Block block) {
    Validated<CompiledContract> loaded = LanguagePage.load(block.text());

    assertThat(loaded.diagnostics()).isEmpty();
    assertThat(loaded.isValid()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("bad")
  void isRefused(Block block) {
    assertThat(LanguagePage.codes(LanguagePage.load(block.text()))).containsExactly(block.code());
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void misspeltLineIsRefused(List<String> row) {
    String right = LanguagePage.plain(row.get(0));
    String wrong = LanguagePage.plain(row.get(1));
    String text = LanguagePage.contract("corner_shop_2026");
    String misspelt =
        text.replaceFirst(
            "(?m)^( *)" + Pattern.quote(right) + "$", "$1" + Matcher.quoteReplacement(wrong));

    assertThat(misspelt).isNotEqualTo(text);
    // A key that is spelt wrongly is missed under its right name as well.
    assertThat(LanguagePage.codes(LanguagePage.load(misspelt)))
        .contains(row.get(2))
        .isSubsetOf(row.get(2), "KPI-2002");
  }
}
