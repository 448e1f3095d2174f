package io.github.kpi4j.core.target;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Respelling;
import io.github.kpi4j.core.value.Unit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the words of conditions. */
final class ConditionParser {
  private static final Pattern ONE_BOUND =
      Pattern.compile("(?U)(at least|more than|at most|less than)\\s++(\\S.*)");

  // Possessive, so that a long run of spaces is looked at once and not again for each of its parts.
  private static final Pattern TWO_BOUNDS =
      Pattern.compile("(?U)between\\s++(\\S.*?)\\s++and\\s++(\\S.*)");
  private static final Pattern OF_TARGET = Pattern.compile("(?U)(.*\\S)\\s+of\\s+target");
  private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

  private ConditionParser() {}

  static Validated<Condition> parse(LocatedText text) {
    String words = text.text().stripTrailing();
    if (words.equals("otherwise")) {
      return Validated.valid(new Condition.Otherwise(), List.of());
    }
    Matcher ofTarget = OF_TARGET.matcher(words);
    if (ofTarget.matches()) {
      return parse(text.part(0, ofTarget.end(1))).then(share -> ofTarget(text, share));
    }
    Matcher one = ONE_BOUND.matcher(words);
    if (one.matches()) {
      return quantity(text, one, 2).then(bound -> valid(oneBound(one.group(1), bound)));
    }
    Matcher two = TWO_BOUNDS.matcher(words);
    if (two.matches()) {
      return quantity(text, two, 1)
          .then(low -> quantity(text, two, 2).then(high -> between(text, low, high)));
    }
    Optional<String> meant = ForeignCondition.meant(words);
    Diagnostic problem =
        Diagnostic.of(Code.BAD_CONDITION, text.span())
            .with("found", words)
            .with("fix", meant.orElse("at least 12%"));
    return Validated.invalid(
        List.of(meant.map(fix -> problem.fixedBy(text.span(), fix)).orElse(problem)));
  }

  private static Validated<Condition> ofTarget(LocatedText text, Condition share) {
    boolean percent =
        !share.thresholds().isEmpty()
            && share.thresholds().stream().allMatch(t -> t.unit() == Unit.Plain.PERCENT);
    return percent
        ? valid(new Condition.OfTarget(share))
        : Validated.invalid(
            List.of(Diagnostic.of(Code.SHARE_OF_TARGET, text.span()).with("found", text.text())));
  }

  private static Condition oneBound(String words, Quantity bound) {
    return switch (words) {
      case "at least" -> new Condition.AtLeast(bound);
      case "more than" -> new Condition.MoreThan(bound);
      case "at most" -> new Condition.AtMost(bound);
      default -> new Condition.LessThan(bound);
    };
  }

  private static Validated<Condition> between(LocatedText text, Quantity low, Quantity high) {
    boolean ordered = low.unit().equals(high.unit()) && low.amount().compareTo(high.amount()) <= 0;
    return ordered
        ? valid(new Condition.Between(low, high))
        : Validated.invalid(
            List.of(
                Diagnostic.of(Code.BAD_RANGE, text.span()).with("low", low).with("high", high)));
  }

  private static Validated<Condition> valid(Condition condition) {
    return Validated.valid(condition, List.of());
  }

  private static Validated<Quantity> quantity(LocatedText text, Matcher words, int group) {
    String written = words.group(group);
    Optional<Quantity> quantity = Quantity.parse(SPACE.matcher(written).replaceAll(" "));
    return quantity
        .map(value -> Validated.valid(value, List.of()))
        .orElseGet(
            () ->
                Validated.invalid(
                    List.of(
                        Diagnostic.of(
                                Code.BAD_QUANTITY, text.span(words.start(group), words.end(group)))
                            .with("found", written)
                            .respelt(Respelling.of(written)))));
  }
}
