package io.github.kpi4j.dsl.json;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.core.draft.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON as located nodes, so that a message about a value can point at it. */
final class JsonTree {
  private static final int DEPTH = 32;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final Source source;
  private final JsonParser json;

  private JsonTree(Source source, JsonParser json) {
    this.source = source;
    this.json = json;
  }

  /**
   * Reads one value.
   *
   * @param source the text
   * @return its node
   * @throws tools.jackson.core.JacksonException if it is no JSON, or more than one value
   */
  static Node read(Source source) {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), source.text())) {
      JsonTree tree = new JsonTree(source, json);
      json.nextToken();
      Node node = tree.node();
      if (json.nextToken() != null) {
        return new Sequence(tree.span(start(json)), List.of());
      }
      return node;
    }
  }

  private Node node() {
    JsonToken token = json.currentToken();
    int start = start(json);
    if (token == JsonToken.START_OBJECT) {
      List<Mapping.Entry> entries = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        int at = start(json);
        String key = json.currentName();
        Span place = span(at);
        json.nextToken();
        entries.add(new Mapping.Entry(text(key, place), node()));
      }
      return new Mapping(span(start), entries);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Node> items = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        items.add(node());
      }
      return new Sequence(span(start), items);
    }
    String value = token == null ? "" : json.getString();
    return new Scalar(text(value, span(start)));
  }

  /** A value whose parts need no places of their own. */
  private static LocatedText text(String value, Span place) {
    int[] starts = new int[value.length() + 1];
    int[] ends = new int[value.length()];
    Arrays.fill(starts, place.start());
    Arrays.fill(ends, place.end());
    return LocatedText.mapped(value, place, starts, ends);
  }

  private static int start(JsonParser json) {
    return (int) Math.max(0, json.currentTokenLocation().getCharOffset());
  }

  private Span span(int start) {
    int end = (int) Math.min(source.text().length(), json.currentLocation().getCharOffset());
    int from = Math.min(start, source.text().length());
    return new Span(source, from, Math.max(from, end));
  }
}
