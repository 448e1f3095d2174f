package io.github.kpi4j.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.diagnostic.Catalogue;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.DiagnosticText;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Validated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas and units; LANGUAGE.md §5. */
class FormulaTest {
  private static Validated<Formula> read(String text) {
    return Formula.parse(LocatedText.of("formula", text));
  }

  /** The tree with a bracket around every operation. */
  private static String tree(Formula formula) {
    if (formula instanceof Formula.Binary binary) {
      String sign = binary.operator().sign();
      return "(" + tree(binary.left()) + " " + sign + " " + tree(binary.right()) + ")";
    }
    return formula instanceof Formula.Negation negation
        ? "[-" + tree(negation.operand()) + "]"
        : formula.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "a + b * c, (a + (b * c))",
    "a - b - c, ((a - b) - c)",
    "a / b / c, ((a / b) / c)",
    "a / b * c, ((a / b) * c)",
    "a - (b - c), (a - (b - c))",
    "(a + b) * c, ((a + b) * c)",
    "-a * b, ([-a] * b)",
    "-(a + b), [-(a + b)]",
    "a - -b, (a - [-b])",
    "--a, [-[-a]]",
    "((a)), a"
  })
  void bindsAsTaughtAtSchool(String text, String expected) {
    assertThat(tree(read(text).orThrow())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(a + b) * c; (a + b) * c",
        "a - (b - c); a - (b - c)",
        "(a - b) - c; a - b - c",
        "a/(b*c); a / (b * c)",
        "-(a); -a",
        "12.50%; 12.5%",
        "BRL   1_234.50; BRL 1234.5",
        "BRL\u00a05; BRL 5",
        "2 weeks; 14 days",
        "4 hours; 4 hours",
        "rolling(units,2 weeks); rolling(units, 14 days)",
        "rolling(units, 1 day, partial); rolling(units, 1 day, partial)",
        "average_over( stock , 28 days ); average_over(stock, 28 days)",
        "stock/per_day(rolling(units,28 days)); stock / per_day(rolling(units, 28 days))",
        "clamp(1-a/b,0,1); clamp(1 - a / b, 0, 1)",
        "coalesce(a, BRL 0); coalesce(a, BRL 0)",
        "partial; partial"
      })
  void writesWhatItRead(String text, String expected) {
    assertThat(read(text).orThrow()).hasToString(expected);
  }

  @Test
  void everyPartKnowsItsPlace() {
    Formula.Binary formula = (Formula.Binary) read("(gmv - refunds) / gmv").orThrow();
    assertThat(formula.span().text()).isEqualTo("(gmv - refunds) / gmv");
    assertThat(formula.left().span().text()).isEqualTo("gmv - refunds");
    assertThat(formula.right().span().column()).isEqualTo(19);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a +             | BAD_FORMULA           |            | Found the end of the formula where"
            + " a number, a metric or a bracket was expected.",
        "''              | BAD_FORMULA           |            | Found the end of the formula where"
            + " a number, a metric or a bracket was expected.",
        "(a + b          | BAD_FORMULA           |            | Found the end of the formula where"
            + " a closing bracket was expected.",
        "a + b)          | BAD_FORMULA           | )          | Found `)` where an operator or the"
            + " end of the formula was expected.",
        "a b             | BAD_FORMULA           | b          | Found `b` where an operator or the"
            + " end of the formula was expected.",
        "min(a; b)       | BAD_CHARACTER         | ;          | `;` has no meaning in a formula.",
        "min(a, b        | BAD_FORMULA           |            | Found the end of the formula where"
            + " a comma or a closing bracket was expected.",
        "abs()           | BAD_FORMULA           | )          | Found `)` where a number, a metric"
            + " or a bracket was expected.",
        "a + 1__0        | BAD_NUMBER            | 1__0       | `1__0` is not a number as contracts"
            + " write them.",
        "BRR 10 + a      | UNKNOWN_CURRENCY      | BRR        | `BRR` is not the ISO 4217 code of a"
            + " currency.",
        "a ≥ 3           | BAD_CHARACTER         | ≥          | `≥` has no meaning in a formula.",
        "a == 3          | BAD_CHARACTER         | ==         | `==` has no meaning in a formula.",
        "a < b < c       | BAD_FORMULA           | <          | Found `<` where `and` or `or`,"
            + " since one comparison compares two values was expected.",
        "a and           | BAD_FORMULA           |            | Found the end of the formula where"
            + " a number, a metric or a bracket was expected.",
        "1 month + a     | BAD_FORMULA           | 1 month    | Found `1 month` where a number, a"
            + " metric or a bracket was expected.",
        "previous(a, 1.5 months) | BAD_FORMULA   | months     | Found `months` where a comma or a"
            + " closing bracket was expected.",
        "previous(a)     | WRONG_ARGUMENTS       | previous(a) | `previous` takes a value and a"
            + " number of days, weeks, months, quarters or years, such as `previous(gmv, 1 month)`,"
            + " and perhaps `same_elapsed` or `full`.",
        "previous(a, 1 month, partial) | WRONG_ARGUMENTS | previous(a, 1 month, partial) |"
            + " `previous` takes a value and a number of days, weeks, months, quarters or years,"
            + " such as `previous(gmv, 1 month)`, and perhaps `same_elapsed` or `full`.",
        "same_period_last_year(a, 1 month) | WRONG_ARGUMENTS | same_period_last_year(a, 1 month) |"
            + " `same_period_last_year` takes a value, and perhaps `same_elapsed` or `full`.",
        "so_far(a, day)  | WRONG_ARGUMENTS       | so_far(a, day) | `so_far` takes a value and one"
            + " of week, month, contract_month, quarter or year, such as `so_far(gmv, year)`.",
        "cumulative(a, year) | WRONG_ARGUMENTS   | cumulative(a, year) | `cumulative` takes one"
            + " value.",
        "if(a > 1, b)    | WRONG_ARGUMENTS       | if(a > 1, b) | `if` takes a condition, the value"
            + " where it holds and the value where it does not, such as `if(sessions >= 200,"
            + " conversion, 0)`.",
        "fx(a)           | WRONG_ARGUMENTS       | fx(a)      | `fx` takes an amount of money, the"
            + " currency it becomes and perhaps the table of rates, such as `fx(ad_cost, CNY)`.",
        "fx(a, RMB)      | UNKNOWN_CURRENCY      | RMB        | `RMB` is not the ISO 4217 code of a"
            + " currency.",
        "a × b           | BAD_CHARACTER         | ×          | `×` has no meaning in a formula.",
        "12 % + a        | BAD_CHARACTER         | %          | `%` has no meaning in a formula.",
        "a + 😀          | BAD_CHARACTER         | 😀         | `😀` has no meaning in a formula.",
        "a + １２        | BAD_CHARACTER         | １         | `１` has no meaning in a formula.",
        "mni(a, b)       | UNKNOWN_FUNCTION      | mni        | There is no function `mni`.",
        "min(a)          | WRONG_ARGUMENTS       | min(a)     | `min` takes 2 to 20 values.",
        "abs(a, b)       | WRONG_ARGUMENTS       | abs(a, b)  | `abs` takes one value.",
        "round(a, 13)    | WRONG_ARGUMENTS       | round(a, 13) | `round` takes a value and a whole"
            + " number of decimal places from 0 to 12.",
        "round(a, -1)    | WRONG_ARGUMENTS       | round(a, -1) | `round` takes a value and a whole"
            + " number of decimal places from 0 to 12.",
        "round(a, b)     | WRONG_ARGUMENTS       | round(a, b) | `round` takes a value and a whole"
            + " number of decimal places from 0 to 12.",
        "per_day(a, b)   | WRONG_ARGUMENTS       | per_day(a, b) | `per_day` takes one value.",
        "rolling(a, 28)  | WRONG_ARGUMENTS       | rolling(a, 28) | `rolling` takes a value and a"
            + " number of days, such as `rolling(units, 28 days)`, and perhaps `partial`; for whole"
            + " months use `previous` or `so_far`.",
        "rolling(a, 0 days) | WRONG_ARGUMENTS    | rolling(a, 0 days) | `rolling` takes a value and"
            + " a number of days, such as `rolling(units, 28 days)`, and perhaps `partial`; for"
            + " whole months use `previous` or `so_far`.",
        "rolling(a, 3661 days) | WRONG_ARGUMENTS | rolling(a, 3661 days) | `rolling` takes a value"
            + " and a number of days, such as `rolling(units, 28 days)`, and perhaps `partial`; for"
            + " whole months use `previous` or `so_far`.",
        "rolling(a, 1.5 days)  | WRONG_ARGUMENTS | rolling(a, 1.5 days) | `rolling` takes a value"
            + " and a number of days, such as `rolling(units, 28 days)`, and perhaps `partial`; for"
            + " whole months use `previous` or `so_far`.",
        "rolling(a, 7 days, b) | WRONG_ARGUMENTS | rolling(a, 7 days, b) | `rolling` takes a value"
            + " and a number of days, such as `rolling(units, 28 days)`, and perhaps `partial`; for"
            + " whole months use `previous` or `so_far`."
      })
  void pointsAtWhatIsWrong(String text, Code code, String marked, String sentence) {
    Diagnostic problem = only(read(text));
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.span().text()).isEqualTo(marked == null ? "" : marked);
    assertThat(DiagnosticText.of(Catalogue.ENGLISH).message(problem)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 % + a  | `%` only stands behind a number: `12%`.",
        "a × b     | Multiply with `*`.",
        "a ÷ b     | Divide with `/`.",
        "a − b     | Subtract with `-`.",
        "（a）     | This is a full-width character; write the plain one.",
        "a ＞ 3    | This is a full-width character; write the plain one.",
        "a ^ 2     | There are no powers; multiply the value by itself.",
        "$a        | Write money with its currency code: `BRL 100`.",
        "min(a; b) | Separate arguments with a comma.",
        "a == b    | Write `=` for equal.",
        "a <> b    | Write `!=` for not equal.",
        "a ≤ b     | Write `<=` for at most.",
        "a => b    | Write `>=` for at least.",
        "a && b    | Write `and`.",
        "!a        | Write `not`.",
        "a ? b     | Formulas are made of metric names, numbers, functions, `+ - * / ( ) ,` and"
            + " comparisons."
      })
  void saysWhatToWriteInstead(String text, String help) {
    assertThat(DiagnosticText.of(Catalogue.ENGLISH).help(only(read(text)))).containsExactly(help);
  }

  @Test
  void aMisspeltFunctionGetsItsNearNames() {
    assertThat(only(read("rollin(a, 7 days)")).suggestions()).containsExactly("rolling");
  }

  private static Diagnostic only(Validated<Formula> read) {
    assertThat(read.diagnostics()).hasSize(1);
    return read.diagnostics().get(0);
  }
}
