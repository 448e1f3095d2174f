package io.github.kpi4j.dsl;

import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.core.draft.Sequence;
import io.github.kpi4j.dsl.internal.format.Indentation;
import io.github.kpi4j.dsl.internal.format.Lines;
import io.github.kpi4j.dsl.internal.yaml.Tree;
import io.github.kpi4j.dsl.internal.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Tidies the white space of contracts. Values, their spelling, their order and comments stay: what
 * was read before is read again, or nothing is changed.
 */
public final class ContractFormat {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private ContractFormat() {}

  /**
   * Tidies a contract: two spaces for each depth, also before the items of a list, one space after
   * their dash, no spaces at the ends of lines, one kind of line ends, at most one empty line in a
   * row and none at the ends of the text, one line end at its end. Lines of a text that is written
   * over several ones with {@code |} or {@code >} keep what belongs to the text. Tidying what is
   * tidy changes nothing.
   *
   * @param text the YAML
   * @return the same with other white space; the text itself if it cannot be read
   */
  public static String tidy(String text) {
    if (text.startsWith(BYTE_ORDER_MARK)) {
      return BYTE_ORDER_MARK + tidy(text.substring(BYTE_ORDER_MARK.length()));
    }
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    Tree tree = read(lines);
    if (!tree.diagnostics().isEmpty()) {
      return text;
    }
    List<String> values = values(tree);
    String trimmed = Lines.trimmed(lines, tree.root());
    Tree again = read(trimmed);
    if (!values(again).equals(values)) {
      return text;
    }
    String indented = Indentation.of(trimmed, again.root());
    return values(read(indented)).equals(values) ? indented : trimmed;
  }

  private static Tree read(String text) {
    return YamlReader.read(Source.of("text", text), Limits.DEFAULT);
  }

  /** Every text in order, with the shape around it; something else of what cannot be read. */
  private static List<String> values(Tree tree) {
    List<String> values = new ArrayList<>();
    if (tree.diagnostics().isEmpty()) {
      add(tree.root(), values);
    }
    return values;
  }

  private static void add(Node node, List<String> values) {
    if (node instanceof Scalar scalar) {
      values.add("=" + scalar.text().text());
    } else if (node instanceof Sequence list) {
      values.add("[");
      list.items().forEach(item -> add(item, values));
      values.add("]");
    } else if (node instanceof Mapping mapping) {
      values.add("{");
      for (Mapping.Entry entry : mapping.entries()) {
        values.add(entry.key().text());
        add(entry.value(), values);
      }
      values.add("}");
    }
  }
}
