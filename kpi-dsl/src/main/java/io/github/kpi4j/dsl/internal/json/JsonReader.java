package io.github.kpi4j.dsl.internal.json;

import io.github.kpi4j.dsl.internal.json.JsonValue.Entries;
import io.github.kpi4j.dsl.internal.json.JsonValue.Items;
import io.github.kpi4j.dsl.internal.json.JsonValue.Leaf;
import io.github.kpi4j.dsl.internal.rows.RowStart;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads tokens, and single values as a whole. */
final class JsonReader implements AutoCloseable {
  private static final int DEEPEST = 64;
  private static final int MOST_VALUES = 1_000_000;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(1 << 20)
                  .maxNumberLength(100)
                  .build())
          .build();

  private final String name;
  private final JsonParser parser;
  private int values;

  JsonReader(Reader in, String name) {
    this.name = name;
    this.parser = FACTORY.createParser(ObjectReadContext.empty(), in);
  }

  JsonParser parser() {
    return parser;
  }

  RowStart here() {
    TokenStreamLocation at = parser.currentTokenLocation();
    return RowStart.at(
        name,
        Math.max(0, at.getCharOffset()),
        Math.max(1, at.getLineNr()),
        Math.max(1, at.getColumnNr()));
  }

  /** Reads the value that starts with the current token. */
  JsonValue value() {
    values = 0;
    return read();
  }

  private JsonValue read() {
    if (++values > MOST_VALUES) {
      throw new StreamReadException(parser, "one entry is too large");
    }
    RowStart start = here();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, JsonValue> entries = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        entries.put(key, read());
      }
      return new Entries(start, entries);
    }
    if (token == JsonToken.START_ARRAY) {
      List<JsonValue> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(read());
      }
      return new Items(start, items);
    }
    return new Leaf(start, token == JsonToken.VALUE_NULL ? null : parser.getString());
  }

  @Override
  public void close() {
    parser.close();
  }
}
