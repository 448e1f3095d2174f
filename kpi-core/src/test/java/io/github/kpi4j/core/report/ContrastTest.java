package io.github.kpi4j.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text can be read on what is behind it, and shapes told from it, in light, dark and print. */
class ContrastTest {
  private static final Pattern ROOT = Pattern.compile(":root \\{(.*?)\\}", Pattern.DOTALL);
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");
  private static final List<String> SCHEMES = List.of("light", "dark", "print");
  private static final List<String> LEVELS =
      List.of("green", "lime", "amber", "orange", "red", "none");

  /** The colours of each scheme; a style sheet without one of them fails. */
  private static Map<String, Map<String, String>> schemes() {
    Map<String, Map<String, String>> schemes = new HashMap<>();
    Matcher roots = ROOT.matcher(Stylesheet.text());
    for (String scheme : SCHEMES) {
      assertThat(roots.find()).as(scheme).isTrue();
      Map<String, String> colours = new HashMap<>();
      COLOUR.matcher(roots.group(1)).results().forEach(m -> colours.put(m.group(1), m.group(2)));
      schemes.put(scheme, colours);
    }
    assertThat(roots.find()).isFalse();
    return schemes;
  }

  static Stream<List<String>> texts() {
    List<List<String>> pairs = new ArrayList<>();
    for (String scheme : SCHEMES) {
      for (String back : List.of("page", "card")) {
        for (String ink : List.of("ink", "soft", "accent")) {
          pairs.add(List.of(scheme, ink, back));
        }
      }
      for (String level : LEVELS) {
        pairs.add(List.of(scheme, level + "-ink", level + "-back"));
      }
    }
    return pairs.stream();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void textIsReadable(List<String> pair) {
    assertThat(contrast(pair)).isGreaterThanOrEqualTo(4.5);
  }

  static Stream<List<String>> shapes() {
    List<List<String>> pairs = new ArrayList<>();
    for (String scheme : SCHEMES) {
      for (String level : LEVELS) {
        pairs.add(List.of(scheme, level + "-mark", "card"));
        // The line of a trend and its target run over the bands.
        pairs.add(List.of(scheme, "accent", level + "-back"));
        pairs.add(List.of(scheme, "ink", level + "-back"));
      }
      pairs.add(List.of(scheme, "accent", "rail"));
      pairs.add(List.of(scheme, "ink", "rail"));
    }
    return pairs.stream();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void shapesCanBeSeen(List<String> pair) {
    assertThat(contrast(pair)).isGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("properties")
  void everyColourIsOneOfTheSchemes(String value) {
    assertThat(value).matches("var\\(--[a-z-]+\\)|currentColor|none|inherit");
  }

  static List<String> properties() {
    List<String> values = new ArrayList<>();
    Pattern property = Pattern.compile("[{; ](?:color|background|fill|stroke): ?([^;}]+?) ?[;}]");
    Matcher found = property.matcher(Stylesheet.text());
    while (found.find()) {
      values.add(found.group(1));
    }
    assertThat(values).hasSizeGreaterThan(30);
    return values;
  }

  private static double contrast(List<String> pair) {
    Map<String, String> scheme = Objects.requireNonNull(schemes().get(pair.get(0)));
    double one = luminance(Objects.requireNonNull(scheme.get(pair.get(1))));
    double other = luminance(Objects.requireNonNull(scheme.get(pair.get(2))));
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  /** Relative luminance as WCAG 2.2 defines it: 0 for black, 1 for white. */
  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 2) + 0.0722 * channel(colour, 4);
  }

  private static double channel(String colour, int at) {
    double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
