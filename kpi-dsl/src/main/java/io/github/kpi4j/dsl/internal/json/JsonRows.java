package io.github.kpi4j.dsl.internal.json;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.dsl.internal.json.JsonValue.Entries;
import io.github.kpi4j.dsl.internal.json.JsonValue.Items;
import io.github.kpi4j.dsl.internal.json.JsonValue.Leaf;
import io.github.kpi4j.dsl.internal.rows.RowStart;
import io.github.kpi4j.dsl.internal.rows.Rows;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/**
 * The objects at one path of a JSON text as rows. Lists on the way are passed through: the path
 * {@code data.items} finds the items of every entry of {@code data}. Columns are paths too, from
 * the row ({@code price.amount}) or, with a slash in front, from the outermost value ({@code
 * /report/start}); those see what encloses the row. No more than one entry of the outermost list on
 * the way is held.
 */
public final class JsonRows implements Rows {
  private final JsonReader json;
  private final List<String> path;
  private final List<Column> columns;
  private final Optional<JsonDocuments> documents;
  private final List<String> at = new ArrayList<>();
  private final Deque<Row> ready = new ArrayDeque<>();
  private int lists;

  /** What stands outside of lists in the outermost value that rows are read from. */
  private Map<String, Leaf> document = Map.of();

  private @Nullable Row row;
  private Optional<Diagnostic> problem = Optional.empty();

  /** A column as it is looked for. */
  private record Column(boolean absolute, List<String> path) {
    static Column of(String name) {
      boolean absolute = name.startsWith("/");
      return new Column(absolute, parts(absolute ? name.substring(1).replace('/', '.') : name));
    }
  }

  /**
   * A row, with what encloses it, outermost first, the depth of the outermost, and what stands
   * outside of lists.
   */
  private record Row(int depth, List<Entries> chain, Map<String, Leaf> document) {
    Entries self() {
      return chain.get(chain.size() - 1);
    }
  }

  /**
   * Starts at the first row.
   *
   * @param in the text; closed with this
   * @param name what messages call it
   * @param path names with dots between them; empty for the outermost list or object
   * @param columns paths of the cells of a row
   * @param documents the same text once more, for columns from the outermost value
   */
  JsonRows(
      Reader in,
      String name,
      String path,
      List<String> columns,
      Optional<JsonDocuments> documents) {
    this.json = new JsonReader(in, name);
    this.path = parts(path);
    this.columns = columns.stream().map(Column::of).toList();
    this.documents = documents;
  }

  private static List<String> parts(String path) {
    return path.isEmpty() ? List.of() : List.of(path.split("\\.", -1));
  }

  /**
   * Opens a text, and once more where columns need what stands outside of lists.
   *
   * @param text opens the text
   * @param name what messages call it
   * @param path names with dots between them; empty for the outermost list or object
   * @param columns paths of the cells of a row
   * @return rows
   * @throws IOException if the text cannot be read
   */
  public static JsonRows open(Opening text, String name, String path, List<String> columns)
      throws IOException {
    boolean outer = columns.stream().anyMatch(column -> column.startsWith("/"));
    Optional<JsonDocuments> documents =
        outer ? Optional.of(new JsonDocuments(text.open(), name)) : Optional.empty();
    return new JsonRows(text.open(), name, path, columns, documents);
  }

  /** Opens a text. */
  @FunctionalInterface
  public interface Opening {
    /**
     * The text from its start.
     *
     * @return a new reader
     * @throws IOException if it cannot be opened
     */
    Reader open() throws IOException;
  }

  @Override
  public boolean next() throws IOException {
    try {
      while (ready.isEmpty() && problem.isEmpty() && readOn()) {
        // Until a row is there.
      }
    } catch (StreamReadException wrong) {
      boolean tooMuch = String.valueOf(wrong.getOriginalMessage()).contains("too large");
      brokenOff(tooMuch ? "@feed.too_deep" : "@feed.bad_json");
    } catch (StreamConstraintsException tooMuch) {
      brokenOff("@feed.too_deep");
    } catch (JacksonIOException cannotBeRead) {
      throw cannotBeRead.getCause();
    }
    row = ready.poll();
    return row != null;
  }

  private void brokenOff(String why) {
    problem =
        Optional.of(Diagnostic.of(Code.FEED_BROKEN_OFF, json.here().span("")).with("problem", why));
  }

  /** Reads one token, or one entry; false at the end. */
  private boolean readOn() throws IOException {
    JsonParser parser = json.parser();
    boolean outermost = at.isEmpty() && lists == 0;
    JsonToken token = parser.nextToken();
    if (token == null) {
      return false;
    }
    if (outermost && documents.isPresent()) {
      document = documents.get().next();
    }
    switch (token) {
      case PROPERTY_NAME -> {
        at.set(at.size() - 1, parser.currentName());
        if (!leads(at)) {
          parser.nextToken();
          parser.skipChildren();
        }
      }
      case START_ARRAY -> lists++;
      case END_ARRAY -> lists--;
      case START_OBJECT -> {
        if (lists > 0 || at.size() == path.size()) {
          expand(at.size(), new ArrayList<>(), json.value());
        } else {
          at.add("");
        }
      }
      case END_OBJECT -> at.remove(at.size() - 1);
      default -> {
        // A single value where rows should be is none.
      }
    }
    return true;
  }

  private boolean leads(List<String> names) {
    return names.size() <= path.size() && names.equals(path.subList(0, names.size()));
  }

  private void expand(int depth, List<Entries> chain, JsonValue value) {
    if (value instanceof Items list) {
      list.items().forEach(item -> expand(depth, chain, item));
    } else if (value instanceof Entries entries) {
      List<Entries> longer = new ArrayList<>(chain);
      longer.add(entries);
      int reached = depth + longer.size() - 1;
      if (reached == path.size()) {
        ready.add(new Row(depth, longer, document));
      } else {
        JsonValue next = entries.entries().get(path.get(reached));
        if (next != null) {
          expand(depth, longer, next);
        }
      }
    }
  }

  private @Nullable Leaf leaf(int column) {
    Row current = row;
    if (current == null || column < 0 || column >= columns.size()) {
      return null;
    }
    Column wanted = columns.get(column);
    if (!wanted.absolute()) {
      return first(current.self().at(wanted.path()));
    }
    for (int i = current.chain().size() - 1; i >= 0; i--) {
      int depth = current.depth() + i;
      if (depth <= wanted.path().size()
          && path.subList(0, depth).equals(wanted.path().subList(0, depth))) {
        List<String> rest = wanted.path().subList(depth, wanted.path().size());
        Leaf found = first(current.chain().get(i).at(rest));
        if (found != null) {
          return found;
        }
      }
    }
    return current.document().get(String.join(".", wanted.path()));
  }

  /** A value, or that of a list of one. */
  private static @Nullable Leaf first(@Nullable JsonValue value) {
    if (value instanceof Items list && list.items().size() == 1) {
      return first(list.items().get(0));
    }
    return value instanceof Leaf leaf ? leaf : null;
  }

  @Override
  public Optional<Diagnostic> rowProblem() {
    return Optional.empty();
  }

  @Override
  public Optional<Diagnostic> fileProblem() {
    return problem;
  }

  @Override
  public int cells() {
    return columns.size();
  }

  @Override
  public @Nullable String cell(int column) {
    Leaf leaf = leaf(column);
    return leaf == null ? null : leaf.text();
  }

  @Override
  public Span place(int column) {
    Leaf leaf = leaf(column);
    if (leaf == null) {
      return start().span("");
    }
    return leaf.start().span(leaf.text() == null ? "null" : leaf.text());
  }

  @Override
  public RowStart start() {
    Row current = row;
    return current == null ? json.here() : current.self().start();
  }

  @Override
  public void close() {
    json.close();
    documents.ifPresent(JsonDocuments::close);
  }
}
