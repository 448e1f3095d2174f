package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/** Reads a scalar out of the text, in each of YAML's five styles. */
final class Scalars {
  private Scalars() {}

  /**
   * The text of a scalar with the place of each character.
   *
   * @param text the whole text
   * @param style how it is written
   * @param start where it starts, behind anchors and tags
   * @param end where SnakeYAML says that it ends
   * @param parent the map or list that it belongs to, by whose column a block is indented
   */
  static LocatedText read(YamlText text, ScalarStyle style, int start, int end, OpenNode parent) {
    return switch (style) {
      case SINGLE_QUOTED -> FlowSpelling.singleQuoted(text, start, end);
      case DOUBLE_QUOTED -> DoubleQuotedSpelling.read(text, start, end);
      case LITERAL, FOLDED -> BlockSpelling.read(text, start, parent.column());
      default -> FlowSpelling.plain(text, start, end);
    };
  }

  /** Whether it is written without quotation marks and not as a block. */
  static boolean isPlain(Node node) {
    return node instanceof Scalar scalar
        && (scalar.span().end() == scalar.span().start()
            || "'\"|>".indexOf(scalar.span().source().text().charAt(scalar.span().start())) < 0);
  }
}
