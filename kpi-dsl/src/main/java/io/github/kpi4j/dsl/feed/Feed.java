package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.value.Title;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One kind of file that another system writes, and how its columns become those of tables. It is
 * read from YAML; how such a text looks says the guide to feeds.
 */
public final class Feed {
  private final String name;
  private final Title title;
  private final String source;
  private final Confidence confidence;
  private final String notes;
  private final FeedPlan plan;

  /** How sure it is that real files look as a feed says. */
  public enum Confidence {
    /** Their writer publishes a description or a schema. */
    HIGH,
    /** Working programs or two independent descriptions agree. */
    MEDIUM,
    /** One description, not by their writer. */
    LOW
  }

  Feed(
      String name, Title title, String source, Confidence confidence, String notes, FeedPlan plan) {
    this.name = name;
    this.title = title;
    this.source = source;
    this.confidence = confidence;
    this.notes = notes;
    this.plan = plan;
  }

  /**
   * Reads the description of a feed.
   *
   * @param text YAML
   * @return the feed, or everything that is wrong with the text, each with its place
   */
  public static Validated<Feed> parse(Source text) {
    return new FeedReader().read(text);
  }

  /**
   * What messages and accounts call it.
   *
   * @return lower-case letters, digits and {@code _}
   */
  public String name() {
    return name;
  }

  /**
   * What people call it.
   *
   * @return its name in one or more languages
   */
  public Title title() {
    return title;
  }

  /**
   * Where the description of its files comes from.
   *
   * @return a sentence
   */
  public String source() {
    return source;
  }

  /**
   * How sure it is that real files look so.
   *
   * @return the confidence
   */
  public Confidence confidence() {
    return confidence;
  }

  /**
   * What else to know before its figures are used.
   *
   * @return some sentences; empty if there are none
   */
  public String notes() {
    return notes;
  }

  /**
   * The tables that its files have rows for, and for each which columns of it they fill.
   *
   * @return by name of table
   */
  public Map<String, Set<String>> gives() {
    return plan.tables().stream()
        .collect(
            Collectors.toMap(
                TableRule::table,
                rule -> Set.copyOf(rule.values().keySet()),
                (one, two) ->
                    java.util.stream.Stream.concat(one.stream(), two.stream())
                        .collect(Collectors.toSet()),
                java.util.TreeMap::new));
  }

  /**
   * The columns that tell that a file is one of these.
   *
   * @return as files call them, all of which have to be there
   */
  public List<String> recognisedBy() {
    return plan.layout().recognise();
  }

  /**
   * What a row of its files may be where they do not show it, such as {@code product}, {@code
   * package} and {@code order}; see {@link FeedOptions#withGrain}.
   *
   * @return the first is assumed where nobody says it, unless the feed asks for it; empty if there
   *     is but one kind of rows
   */
  public List<String> grains() {
    return plan.layout().grains();
  }

  FeedPlan plan() {
    return plan;
  }

  @Override
  public String toString() {
    return name;
  }
}
