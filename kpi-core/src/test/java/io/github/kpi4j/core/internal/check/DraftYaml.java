package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Mapping.Entry;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.core.draft.Sequence;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A draft as its author would have written it: three levels below each other, the rest in a line.
 */
final class DraftYaml {
  // What YAML reads as it stands, even between brackets.
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}_(.$-][\\p{L}\\p{N}_ ()./%*+<>=×$-]*");
  private static final int BLOCKS = 3;

  private DraftYaml() {}

  static String of(Mapping mapping) {
    StringBuilder out = new StringBuilder();
    write(mapping, 0, out);
    return out.toString();
  }

  private static void write(Mapping mapping, int depth, StringBuilder out) {
    for (Entry entry : mapping.entries()) {
      out.append("  ".repeat(depth)).append(scalar(entry.key().text())).append(':');
      if (entry.value() instanceof Mapping inner
          && depth + 1 < BLOCKS
          && !inner.entries().isEmpty()) {
        out.append('\n');
        write(inner, depth + 1, out);
      } else {
        out.append(' ').append(inLine(entry.value())).append('\n');
      }
    }
  }

  private static String inLine(Node node) {
    if (node instanceof Mapping mapping) {
      return mapping.entries().stream()
          .map(entry -> scalar(entry.key().text()) + ": " + inLine(entry.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof Sequence list) {
      return list.items().stream()
          .map(DraftYaml::inLine)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return scalar(((Scalar) node).text().text());
  }

  private static String scalar(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !text.startsWith("- ") && !text.endsWith(" ");
    return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
