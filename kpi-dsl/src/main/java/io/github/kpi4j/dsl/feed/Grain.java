package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a row of one file is.
 *
 * @param name one of the kinds that its feed knows; empty if it knows but one, or there is a
 *     problem
 * @param problem why it is not known
 */
record Grain(Optional<String> name, Optional<Diagnostic> problem) {
  /**
   * Finds it by what somebody says of the file, or of all files of the feed; where the feed asks
   * for it, also by the name of the file; else it is the first that the feed knows.
   */
  static Grain of(Feed feed, Delivery file, FeedOptions options) {
    Layout layout = feed.plan().layout();
    List<String> known = layout.grains();
    String ofFile = options.grains().get(file.name());
    String told = ofFile == null ? options.grains().get(feed.name()) : ofFile;
    if (told != null && !known.contains(told)) {
      return problem(Code.FEED_NO_GRAIN, file, known, told);
    }
    if (told != null) {
      return new Grain(Optional.of(told), Optional.empty());
    }
    if (!layout.askGrain()) {
      return new Grain(known.stream().findFirst(), Optional.empty());
    }
    List<String> inName = known.stream().filter(grain -> isIn(file.name(), grain)).toList();
    return inName.size() == 1
        ? new Grain(Optional.of(inName.get(0)), Optional.empty())
        : problem(Code.FEED_GRAIN_OPEN, file, known, feed.name());
  }

  private static Grain problem(Code code, Delivery file, List<String> known, String name) {
    return new Grain(
        Optional.empty(),
        Optional.of(
            Diagnostic.of(code, file.place())
                .with("name", name)
                .with("known", known.isEmpty() ? "@none" : String.join(", ", known))));
  }

  /** Whether it stands in the name with no letter on either side. */
  private static boolean isIn(String file, String grain) {
    return Pattern.compile("(?<!\\p{L})" + Pattern.quote(grain) + "(?!\\p{L})")
        .matcher(file)
        .find();
  }
}
