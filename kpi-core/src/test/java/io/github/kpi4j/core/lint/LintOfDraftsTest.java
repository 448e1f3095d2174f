package io.github.kpi4j.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.draft.DraftBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contracts that are built in Java are looked at like those that are written; LANGUAGE.md §19. */
class LintOfDraftsTest {
  private static DraftBuilder shop() {
    return Shop.data().kpi("sales", Shop.seen("gmv"));
  }

  private static List<String> found(DraftBuilder draft) {
    return Shop.compile(draft).lint().stream().map(LintOfDraftsTest::said).toList();
  }

  private static String said(Diagnostic finding) {
    return finding.arguments().get("lint") + " " + finding.arguments().get("at");
  }

  @Test
  void warnsOfWhatIsMissing() {
    assertThat(found(shop()))
        .contains("no-exit exit", "no-sla sla", "data-owner data_policy.owner")
        // stock is carried for two days and then missed, ratings are neither carried nor expected
        .contains("no-freshness data.sales", "no-freshness data.reviews")
        .doesNotContain("no-freshness data.stock");
  }

  @Test
  void saysNothingOfWhatIsAllowed() {
    DraftBuilder allowed =
        shop()
            .allow("no-exit", "exit", "it runs for one campaign")
            .allow("no-freshness", "data.sales", "rows are typed in by hand");
    assertThat(found(allowed)).doesNotContain("no-exit exit", "no-freshness data.sales");
    assertThat(found(allowed)).contains("no-freshness data.reviews");
  }

  @Test
  void warnsOfAnAllowanceOfNothing() {
    assertThat(Shop.compile(shop().allow("no-backups", "data_policy", "there is one")).lint())
        .filteredOn(finding -> finding.code() == Code.ALLOWS_NOTHING)
        .singleElement()
        .satisfies(finding -> assertThat(finding.suggestions()).containsExactly("no-backup"));
  }

  @Test
  void goodsThatNeedACertificateAreNamedEach() {
    DraftBuilder goods =
        shop()
            .set("term", "2026")
            .catalogue(
                c ->
                    c.categories("kitchen", "baby toys", "cosméticos", "手机配件")
                        .certificate("cosméticos", "anvisa", "25351.000001/2024-11"));
    assertThat(
            Shop.compile(goods).lint().stream()
                .filter(finding -> finding.code() == Code.NO_CERTIFICATE)
                .map(finding -> finding.arguments().get("category")))
        .containsExactly("baby toys", "手机配件");
  }

  @Test
  void eachCostlyDutyNeedsSomebody() {
    DraftBuilder duties =
        shop().party("shop", p -> p.name("Casa").role("client")).responsible("tax_filing", "shop");
    assertThat(found(duties))
        .contains("no-responsibilities responsibilities.customs")
        .doesNotContain("no-responsibilities responsibilities.tax_filing");
  }
}
