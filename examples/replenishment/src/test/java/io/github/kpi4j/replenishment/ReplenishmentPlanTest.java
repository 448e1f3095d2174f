package io.github.kpi4j.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The plan as text is the one that is kept; {@code -Dgolden.rewrite=true} keeps a new one. What a
 * plan has to come to is tested beside the planner.
 */
class ReplenishmentPlanTest {
  private static final Path GOLDEN =
      Path.of(System.getProperty("project.module"), "src/test/resources/plan.txt");

  @TempDir static Path folder;

  private static String printed = "";

  @BeforeAll
  static void plan() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReplenishmentPlan.run(
        folder.resolve("plan.html"), new PrintStream(out, false, StandardCharsets.UTF_8));
    printed = out.toString(StandardCharsets.UTF_8);
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.writeString(GOLDEN, printed);
    }
  }

  @Test
  void prints_the_plan_that_is_kept() throws IOException {
    assertThat(printed).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void says_what_was_assumed() {
    assertThat(printed)
        .contains(
            "BR-008: negative stock (-2): planned as if nothing were there",
            "BR-012: received before shipped (shipment SHP-0)",
            "BR-003: no sales data (2026-07-03/2026-07-07)",
            "BR-006: negative sales (2026-08-05)");
  }

  @Test
  void draws_a_picture_of_each_product() throws IOException {
    String page = Files.readString(folder.resolve("plan.html"));

    assertThat(page.split("<svg ", -1)).hasSize(41);
    assertThat(page.split("class=\"band\"", -1)).hasSize(41);
    assertThat(page).doesNotContain("<script", "http://", "https://").contains("Black Friday");
  }
}
