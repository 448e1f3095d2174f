package io.github.kpi4j.dsl.internal.json;

import io.github.kpi4j.dsl.internal.json.JsonValue.Leaf;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/**
 * What stands outside of lists, by path, one outermost value after the other: a text may hold
 * several of them, such as one a line.
 */
final class JsonDocuments implements AutoCloseable {
  private static final int MOST_VALUES = 10_000;

  private final JsonReader json;
  private final List<String> at = new ArrayList<>();
  private boolean ended;

  JsonDocuments(Reader in, String name) {
    this.json = new JsonReader(in, name);
  }

  /** The next outermost value. What is wrong with it is found again when its rows are read. */
  Map<String, Leaf> next() throws IOException {
    Map<String, Leaf> found = new HashMap<>();
    try {
      while (!ended && !read(found)) {
        // Until it ends.
      }
    } catch (StreamReadException | StreamConstraintsException wrong) {
      ended = true;
    } catch (JacksonIOException cannotBeRead) {
      throw cannotBeRead.getCause();
    }
    return found;
  }

  /** Reads on; whether the outermost value has ended. */
  private boolean read(Map<String, Leaf> found) {
    JsonParser parser = json.parser();
    JsonToken token = parser.nextToken();
    if (token == null) {
      ended = true;
    } else if (token == JsonToken.PROPERTY_NAME) {
      at.set(at.size() - 1, parser.currentName());
      return false;
    } else if (token == JsonToken.START_OBJECT) {
      at.add("");
    } else if (token == JsonToken.END_OBJECT) {
      at.remove(at.size() - 1);
    } else if (token == JsonToken.START_ARRAY) {
      boolean listOfTexts = parser.nextToken().isScalarValue();
      if (listOfTexts && json.value() instanceof Leaf first) {
        put(found, first);
      }
      skipList(parser);
    } else if (json.value() instanceof Leaf leaf) {
      put(found, leaf);
    }
    return at.isEmpty();
  }

  private void put(Map<String, Leaf> found, Leaf leaf) {
    if (found.size() < MOST_VALUES) {
      found.put(String.join(".", at), leaf);
    }
  }

  /** Passes to the end of the list of which the first token has been read. */
  private static void skipList(JsonParser parser) {
    JsonToken token = parser.currentToken();
    while (token != null && token != JsonToken.END_ARRAY) {
      parser.skipChildren();
      token = parser.nextToken();
    }
  }

  @Override
  public void close() {
    json.close();
  }
}
