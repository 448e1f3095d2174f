package io.github.kpi4j.dsl.internal.json;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/** What names stand where in a JSON text. */
public final class JsonShape {
  private static final int TOKENS = 50_000;
  private static final int PATHS = 5_000;

  private JsonShape() {}

  /**
   * The paths of names at the start of a text, as {@link JsonRows} takes them: lists add nothing.
   *
   * @param in the text; closed by this
   * @param name what messages call it
   * @return such as {@code orders.items.price}; those before the first mistake
   * @throws IOException if the text cannot be read
   */
  public static Set<String> paths(Reader in, String name) throws IOException {
    Set<String> paths = new TreeSet<>();
    List<String> at = new ArrayList<>();
    try (JsonReader json = new JsonReader(in, name)) {
      JsonParser parser = json.parser();
      JsonToken token = parser.nextToken();
      for (int i = 0; token != null && i < TOKENS && paths.size() < PATHS; i++) {
        if (token == JsonToken.PROPERTY_NAME) {
          at.set(at.size() - 1, parser.currentName());
          paths.add(String.join(".", at));
        } else if (token == JsonToken.START_OBJECT) {
          at.add("");
        } else if (token == JsonToken.END_OBJECT) {
          at.remove(at.size() - 1);
        }
        token = parser.nextToken();
      }
    } catch (StreamReadException | StreamConstraintsException wrong) {
      return paths;
    } catch (JacksonIOException cannotBeRead) {
      throw cannotBeRead.getCause();
    }
    return paths;
  }
}
