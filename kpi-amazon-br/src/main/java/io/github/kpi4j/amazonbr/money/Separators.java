package io.github.kpi4j.amazonbr.money;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where points and commas stand in a number of ASCII digits, points and commas. */
final class Separators {
  // A grouped number never begins with 0: "0.500" is half a real in US style, not five hundred.
  private static final String WHOLE = "(?:[0-9]++|[1-9][0-9]{0,2}(?:\\.[0-9]{3})++)";
  private static final Pattern BRAZILIAN = Pattern.compile(WHOLE + "(?:,[0-9]{1,2})?");
  private static final Pattern LONG_DECIMALS = Pattern.compile(WHOLE + ",[0-9]{3,}+");
  private static final Pattern ONE_GROUP = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");
  private static final Pattern AMERICAN =
      Pattern.compile("[0-9]*+\\.[0-9]++|[0-9]{1,3}(?:,[0-9]{3})++(?:\\.[0-9]*+)?");

  private Separators() {}

  static Optional<Refusal> refuse(SignedNumber signed) {
    String number = signed.number();
    boolean groupedByReal = signed.marked() && number.indexOf('.') >= 0;
    if (ONE_GROUP.matcher(number).matches() && !groupedByReal) {
      return Optional.of(Refusal.AMBIGUOUS);
    }
    if (BRAZILIAN.matcher(number).matches()) {
      return Optional.empty();
    }
    if (LONG_DECIMALS.matcher(number).matches()) {
      return Optional.of(Refusal.TOO_MANY_DECIMALS);
    }
    return Optional.of(
        AMERICAN.matcher(number).matches() ? Refusal.US_STYLE : Refusal.MISPLACED_SEPARATOR);
  }
}
