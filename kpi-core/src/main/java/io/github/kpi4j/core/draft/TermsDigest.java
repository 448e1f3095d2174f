package io.github.kpi4j.core.draft;

import io.github.kpi4j.core.diagnostic.Source;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of written terms. */
final class TermsDigest {
  private TermsDigest() {}

  static String of(Mapping root) {
    Source source = root.span().source();
    String text = isOneText(root, source) ? source.text() : keys(root, new StringBuilder());
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Whether all of it stands in one text; what is built has a text for each value. */
  private static boolean isOneText(Node node, Source source) {
    if (node.span().source() != source || source.text().isEmpty()) {
      return false;
    }
    if (node instanceof Mapping mapping) {
      return mapping.entries().stream().allMatch(entry -> isOneText(entry.value(), source));
    }
    return !(node instanceof Sequence list)
        || list.items().stream().allMatch(item -> isOneText(item, source));
  }

  /** Keys and values with their lengths, so that no two trees are written alike. */
  private static String keys(Node node, StringBuilder out) {
    if (node instanceof Mapping mapping) {
      out.append('{');
      for (Mapping.Entry entry : mapping.entries()) {
        word(entry.name(), out);
        keys(entry.value(), out);
      }
      out.append('}');
    } else if (node instanceof Sequence list) {
      out.append('[');
      list.items().forEach(item -> keys(item, out));
      out.append(']');
    } else if (node instanceof Scalar scalar) {
      word(scalar.text().text(), out);
    }
    return out.toString();
  }

  private static void word(String word, StringBuilder out) {
    out.append(word.length()).append(':').append(word);
  }
}
