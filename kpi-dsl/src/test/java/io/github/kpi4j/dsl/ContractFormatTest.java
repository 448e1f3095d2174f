package io.github.kpi4j.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContractFormatTest {
  @Test
  void onlyWhiteSpaceChangesAndCommentsStay() {
    assertThat(
            ContractFormat.tidy(
                String.join(
                    "\n",
                    "",
                    "",
                    "kpi: 1  \r",
                    "# what we agreed\t\r",
                    "bands: {a: 1, b: [x, y]}   # both",
                    "",
                    "",
                    "",
                    "z: 2")))
        .isEqualTo(
            """
            kpi: 1
            # what we agreed
            bands: {a: 1, b: [x, y]}   # both

            z: 2
            """);
  }

  @Test
  void whatIsTidyStaysAsItIs() {
    String tidy = "kpi: 1\n\nlist:\n  - a\n  - {b: c}\n";
    assertThat(ContractFormat.tidy(tidy)).isEqualTo(tidy);
  }

  /** The spaces and the empty lines are part of the text here. */
  @Test
  void whatWouldBeReadAsSomethingElseStaysAsItIs() {
    String block = "note: |\n  one  \n\n\n  two\n";
    assertThat(ContractFormat.tidy(block)).isEqualTo(block);
  }

  @Test
  void whatCannotBeReadStaysAsItIs() {
    String broken = "kpi: [1  \n\n\n";
    assertThat(ContractFormat.tidy(broken)).isEqualTo(broken);
  }
}
