package io.github.kpi4j.dsl.internal.yaml;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.LocatedText;
import io.github.kpi4j.core.diagnostic.Span;
import io.github.kpi4j.core.draft.Broken;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Mapping.Entry;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map that has begun and not ended. */
final class OpenMapping implements OpenNode {
  private static final String MERGE_KEY = "<<";
  private static final int NONE = -1;

  private final YamlText text;
  private final List<Diagnostic> problems;
  private final int start;
  private final boolean bracketed;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, LocatedText> keys = new HashMap<>();
  private @Nullable Node key;
  private @Nullable Node lastValue;
  private int reach;

  // Where a value starts that its own commas cut, and where its last piece so far ends.
  private int cutFrom = NONE;
  private int cutTo;

  OpenMapping(YamlText text, List<Diagnostic> problems, int start) {
    this.text = text;
    this.problems = problems;
    this.start = start;
    this.bracketed = text.charAt(start) == '{';
    this.reach = start;
  }

  @Override
  public boolean wantsKey() {
    return key == null;
  }

  @Override
  public boolean isBracketed() {
    return bracketed;
  }

  @Override
  public int start() {
    return start;
  }

  @Override
  public int column() {
    return text.column(start);
  }

  @Override
  public void add(Node node) {
    reach = node.span().end();
    if (key == null) {
      key = checkedKey(node);
    } else {
      put(key, node);
      lastValue = node;
      key = null;
    }
  }

  private Node checkedKey(Node node) {
    if (node instanceof Scalar scalar) {
      if (Scalars.isPlain(node) && Lookalikes.isSpace(text.charAt(node.span().start()))) {
        problems.add(Lookalikes.problem(text, node.span().start()));
        return new Broken(node.span());
      }
      List<Integer> semicolons =
          Semicolons.beforeKeys(text, node.span().start(), text.lineEnd(node.span().end()));
      if (bracketed && Scalars.isPlain(node) && startsInside(semicolons, node)) {
        problems.add(Semicolons.problem(text, semicolons));
        forgetLastValue();
        return new Broken(node.span());
      }
      boolean merges = scalar.text().text().equals(MERGE_KEY) && Scalars.isPlain(node);
      return merges ? broken(Code.MERGE_KEY, node.span()) : node;
    }
    return node instanceof Broken ? node : broken(Code.KEY_NOT_TEXT, node.span());
  }

  // `{green: at most 4,5%; red: otherwise}` is for YAML a second key, `5%; red`.
  private static boolean startsInside(List<Integer> semicolons, Node key) {
    return !semicolons.isEmpty() && semicolons.get(0) < key.span().end();
  }

  private Broken broken(Code code, Span span) {
    problems.add(Diagnostic.of(code, span));
    return new Broken(span);
  }

  private void put(Node keyNode, Node value) {
    reportCut();
    if (!(keyNode instanceof Scalar scalar)) {
      return;
    }
    Entry entry = new Entry(scalar.text(), value);
    LocatedText first = keys.putIfAbsent(entry.name(), scalar.text());
    if (first == null) {
      entries.add(entry);
    } else {
      problems.add(
          Diagnostic.of(Code.DUPLICATE_KEY, scalar.span())
              .with("key", Words.brief(scalar.text().text()))
              .with("line", first.span().line()));
    }
  }

  @Override
  public void addNothing(int offset) {
    Node emptyKey = key;
    if (emptyKey == null) {
      key = broken(Code.EMPTY_KEY, text.span(offset, offset));
      return;
    }
    key = null;
    if (!(emptyKey instanceof Scalar scalar)) {
      return;
    }
    boolean colonWritten = text.charAt(text.skipWhiteSpace(scalar.span().end())) == ':';
    if (!colonWritten && Scalars.isPlain(scalar) && isPieceOfCut(scalar)) {
      return;
    }
    Broken value = new Broken(text.span(scalar.span().end(), scalar.span().end()));
    lastValue = value;
    if (colonWritten || MissingColon.find(text, scalar.span()).isEmpty()) {
      problems.add(
          Diagnostic.of(Code.EMPTY_VALUE, scalar.span())
              .with("key", Words.brief(scalar.text().text())));
      put(scalar, value);
    } else {
      problems.add(MissingColon.problem(text, scalar.span()));
    }
  }

  // `{weights: actual(gmv, 2025)}` is for YAML a second key, `2025)`, without a value.
  private boolean isPieceOfCut(Scalar piece) {
    if (cutFrom == NONE && lastValue != null && Scalars.isPlain(lastValue)) {
      if (MissingColon.find(text, piece.span()).isPresent()) {
        return false;
      }
      cutFrom = lastValue.span().start();
      forgetLastValue();
    }
    cutTo = piece.span().end();
    return cutFrom != NONE;
  }

  private void forgetLastValue() {
    int last = entries.size() - 1;
    if (last >= 0 && entries.get(last).value() == lastValue) {
      Entry entry = entries.get(last);
      entries.set(last, new Entry(entry.key(), new Broken(entry.value().span())));
    }
  }

  private void reportCut() {
    if (cutFrom != NONE) {
      problems.add(CommaInValue.problem(text, cutFrom, cutTo));
      cutFrom = NONE;
    }
  }

  @Override
  public Node close(int end) {
    reportCut();
    return new Mapping(text.span(start, Math.max(start, bracketed ? end : reach)), entries);
  }
}
