package io.github.kpi4j.dsl;

import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.core.draft.Sequence;
import io.github.kpi4j.dsl.internal.yaml.Tree;
import io.github.kpi4j.dsl.internal.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Tidies the white space of contracts. Values, their spelling, their order and comments stay: what
 * was read before is read again, or nothing is changed.
 */
public final class ContractFormat {
  private ContractFormat() {}

  /**
   * Tidies a contract: no spaces at the ends of lines, one kind of line ends, at most one empty
   * line in a row and none at the ends of the text, one line end at its end.
   *
   * @param text the YAML
   * @return the same with other white space; the text itself if it cannot be read, or would be read
   *     as something else
   */
  public static String tidy(String text) {
    StringBuilder tidy = new StringBuilder();
    int empty = 0;
    for (String line : text.replace("\r\n", "\n").split("\n", -1)) {
      String kept = line.stripTrailing();
      if (kept.isEmpty()) {
        empty++;
        continue;
      }
      tidy.append(empty > 0 && tidy.length() > 0 ? "\n" : "").append(kept).append('\n');
      empty = 0;
    }
    String result = tidy.toString();
    return values(result).equals(values(text)) ? result : text;
  }

  /** Every text in order, with the shape around it; one that says so of what cannot be read. */
  private static List<String> values(String text) {
    Tree tree = YamlReader.read(Source.of("text", text), Limits.DEFAULT);
    List<String> values = new ArrayList<>();
    if (tree.diagnostics().isEmpty()) {
      add(tree.root(), values);
    } else {
      values.add(text);
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
