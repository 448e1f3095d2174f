package io.github.kpi4j.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContractFormatTest {
  @Test
  void onlyWhiteSpaceChangesAndCommentsStay() {
    String written = "\n\nkpi: 1  \r\n# agreed\t\r\nb: {a: [x, y]}   # both\n\n\n\nz: 2";
    assertThat(ContractFormat.tidy(written))
        .isEqualTo(
            """
            kpi: 1
            # agreed
            b: {a: [x, y]}   # both

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
