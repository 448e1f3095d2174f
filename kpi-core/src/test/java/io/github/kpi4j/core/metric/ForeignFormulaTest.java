package io.github.kpi4j.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.TextEdit;
import io.github.kpi4j.core.diagnostic.Validated;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas in another notation, and what mends them; LANGUAGE.md §2, §5. */
class ForeignFormulaTest {
  private static Validated<Formula> read(String text) {
    return Formula.parse(LocatedText.of("f", text));
  }

  private static Diagnostic problem(String text) {
    List<Diagnostic> found = read(text).diagnostics();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          a × b ÷ c − 1          | ×         | a * b / c - 1
          =a + b                 | =         | a + b
          ＝a                    | ＝        | =a
          “a / b”                | “         | a / b
          'a' / b                | '         | a / b
          （a＋b）＊２           | （        | (a+b)*2
          max(a；b；c)           | ；        | max(a,b,c)
          max(a、b)              | 、        | max(a,b)
          if(a==b, a, b)         | ==        | if(a=b, a, b)
          if(a<>b, a, b)         | <>        | if(a!=b, a, b)
          if(a！＝b, a, b)       | ！＝      | if(a!=b, a, b)
          if(a＞＝b, a, b)       | ＞＝      | if(a>=b, a, b)
          if(a>b&&b>c, a, b)     | &&        | if(a>b and b>c, a, b)
          if(1<a或者b>1, a, b)   | 或者      | if(1<a or b>1, a, b)
          if(!(a>b), a, b)       | !         | if(not (a>b), a, b)
          if(a>1且b>1, a, b)     | 且        | if(a>1 and b>1, a, b)
          if(1<a或b>1, a, b)     | 或        | if(1<a or b>1, a, b)
          if(a>1 e b>1 e c>1, a, b) | e      | if(a>1 and b>1 and c>1, a, b)
          if(a>1 ou b>1, a, b)   | ou        | if(a>1 or b>1, a, b)
          if(não a>1, a, b)      | não       | if(not a>1, a, b)
          if(b>1 and não a>1, a, b) | não    | if(b>1 and not a>1, a, b)
          a * 12 %               | %         | a * 12%
          a * 12 ％              | ％        | a * 12%
          a * 12％               | ％        | a * 12%
          a + R$ 1.234,50        | R$ 1.234,50 | a + BRL 1_234.50
          a + ￥5                | ￥5       | a + CNY 5
          a + BRL 1.234.567,89   | BRL 1.234.567,89 | a + BRL 1_234_567.89
          a + 5 reais            | 5 reais   | a + BRL 5
          a + 5 por cento        | 5 por cento | a + 5%
          a * 1,5                | 1,5       | a * 1.5
          fx(a, RMB)             | RMB       | fx(a, CNY)
          a + RMB 5              | RMB       | a + CNY 5
          MAX(a, b)              | MAX       | max(a, b)
          SE(a > b, a, b)        | SE        | if(a > b, a, b)
          SEERRO(a, b)           | SEERRO    | coalesce(a, b)
          """)
  void isMended(String text, String marked, String mended) {
    Diagnostic problem = problem(text);
    assertThat(problem.span().text()).isEqualTo(marked);
    assertThat(TextEdit.apply(problem.span().source(), problem.fix())).isEqualTo(mended);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          a % b          | There is no remainder of a division.
          a %(b + c)     | There is no remainder of a division.
          10 % 3 + a     | There is no remainder of a division.
          % + a          | only stands behind a number
          a * %          | only stands behind a number
          a ^ 2          | There are no powers
          a + $b         | Write money with its currency code
          a ? b          | Formulas are made of
          SUM(a)         | Add with `+`.
          média(a)       | Divide one metric by another
          COUNT(a)       | The rows of a table are counted
          MOD(a, b)      | There is no remainder of a division.
          E(a > 1, b)    | Write `and` between two conditions
          OR(a > 1, b)   | Write `or` between two conditions
          """)
  void isExplainedWhereNothingMendsIt(String text, String help) {
    Diagnostic problem = problem(text);
    assertThat(problem.fix()).isEmpty();
    assertThat(String.join(" ", DiagnosticText.of(Catalogue.ENGLISH).help(problem))).contains(help);
  }

  /** Nothing of these is foreign, although it looks like what is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "clamp(a, 0.125,1)",
        "max(1234.567,8)",
        "e + ou",
        "a - e",
        "max(e, nao)",
        "if(a = 广告, a, b)",
        "if(a = 或许, a, b)",
        "10% * a"
      })
  void isReadAsItIs(String text) {
    assertThat(read(text).diagnostics()).isEmpty();
  }
}
