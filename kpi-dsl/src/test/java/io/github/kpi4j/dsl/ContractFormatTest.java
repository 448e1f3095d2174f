package io.github.kpi4j.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void everyDepthIsTwoSpacesAndEveryDashHasOne() {
    String written =
        """
        fees:
             currency: BRL
             rates:
             -   up_to: 5   # five
                 rate: 3%
             - {rate: 2%}
        exit:
         handover:
          -
            task: a
          - - b
            -    c
        """;
    assertThat(ContractFormat.tidy(written))
        .isEqualTo(
            """
            fees:
              currency: BRL
              rates:
                - up_to: 5   # five
                  rate: 3%
                - {rate: 2%}
            exit:
              handover:
                -
                  task: a
                - - b
                  - c
            """);
  }

  @Test
  void valuesOverSeveralLinesMoveWithTheirKeys() {
    String written =
        """
        a:
            b: one
             two
            c: "three
                  four"
            d: {
                 x: 1,
              }
            e:
               five
                six
            f: |
                seven
                  eight

                # no comment
            g: >2
               nine
        """;
    assertThat(ContractFormat.tidy(written))
        .isEqualTo(
            """
            a:
              b: one
                two
              c: "three
                four"
              d: {
                   x: 1,
                }
              e:
                five
                six
              f: |
                seven
                  eight

                # no comment
              g: >2
                 nine
            """);
  }

  @Test
  void aCommentStandsWithWhatItIsAbout() {
    String written =
        """
           # the contract
        a:
        # about b
            b: 1
            # after b
        # about c
        c:
            - d
            # about e
            - e
                # of nobody
        # the end
        """;
    assertThat(ContractFormat.tidy(written))
        .isEqualTo(
            """
            # the contract
            a:
              # about b
              b: 1
              # after b
            # about c
            c:
              - d
              # about e
              - e
            # of nobody
            # the end
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "? a\n: 1\n",
        "a:\n    - # c\n      b\n",
        "---\na: 1\n...\n",
        "a: |+\n  x\n\n\nb: 1\n",
        "a: |\n  x\n",
        "a: >-\n\n  x\n\n   y\n"
      })
  void whatHasNoDepthOrIsPartOfATextStays(String written) {
    assertThat(ContractFormat.tidy(written)).isEqualTo(written);
  }

  @Test
  void theLastLineGetsAnEndEvenInABlock() {
    // What the block says stays the same: the end of the text ended the line before.
    assertThat(ContractFormat.tidy("a: |\n  x")).isEqualTo("a: |\n  x\n");
  }

  @Test
  void aMarkOfByteOrderStays() {
    assertThat(ContractFormat.tidy("\uFEFFa:\r\n   b: 1\r\n")).isEqualTo("\uFEFFa:\n  b: 1\n");
  }
}
