package io.github.kpi4j.dsl.feed;

import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.diagnostic.Validated;
import io.github.kpi4j.core.draft.Mapping;
import io.github.kpi4j.core.draft.Node;
import io.github.kpi4j.core.draft.Scalar;
import io.github.kpi4j.core.value.Title;
import io.github.kpi4j.core.value.Unit;
import io.github.kpi4j.dsl.Limits;
import io.github.kpi4j.dsl.internal.rows.Headers;
import io.github.kpi4j.dsl.internal.yaml.Tree;
import io.github.kpi4j.dsl.internal.yaml.YamlReader;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the description of a feed. */
final class FeedReader {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Map<String, Boolean> FORMATS = Map.of("rows", false, "json", true);
  private static final Map<String, Feed.Confidence> CONFIDENCE =
      Map.of(
          "high", Feed.Confidence.HIGH,
          "medium", Feed.Confidence.MEDIUM,
          "low", Feed.Confidence.LOW);

  private final List<Diagnostic> problems = new ArrayList<>();

  Validated<Feed> read(Source text) {
    Tree tree = YamlReader.read(text, Limits.DEFAULT);
    problems.addAll(tree.diagnostics());
    if (tree.root() instanceof Mapping root && problems.isEmpty()) {
      Feed feed = feed(new Part("feed", root, problems));
      return problems.isEmpty() ? Validated.valid(feed, List.of()) : Validated.invalid(problems);
    }
    return Validated.invalid(problems);
  }

  private Feed feed(Part root) {
    root.allow(
        "feed",
        "title",
        "source",
        "confidence",
        "notes",
        "format",
        "header",
        "recognise",
        "unless",
        "encoding",
        "zone",
        "currency",
        "unique",
        "document",
        "personal",
        "days",
        "grains",
        "ask_grain",
        "no_rows",
        "columns",
        "tables",
        "checks",
        "totals",
        "dictionary");
    Optional<Scalar> name = root.required("feed");
    if (name.isPresent() && !NAME.matcher(name.get().text().text()).matches()) {
      problems.add(
          Diagnostic.of(Code.BAD_NAME, name.get().span()).with("name", name.get().text().text()));
    }
    String source = root.required("source").map(text -> text.text().text()).orElse("");
    root.required("confidence");
    ZoneId zone = zone(root, ZoneOffset.UTC);
    Map<String, ColumnRule> columns = columns(root, zone);
    Layout layout = layout(root, columns);
    forbidPersonal(root, layout, columns);
    RuleReader rules = new RuleReader(columns.keySet(), layout.grains());
    FeedPlan plan =
        new FeedPlan(
            layout,
            columns,
            root.part("tables").map(rules::tables).orElse(List.of()),
            root.has("checks") ? rules.checks(root.parts("checks")) : List.of(),
            root.part("totals").map(rules::totals).orElse(List.of()),
            dictionary(root, rules));
    return new Feed(
        name.map(text -> text.text().text()).orElse(""),
        title(root),
        source,
        root.choice("confidence", CONFIDENCE).orElse(Feed.Confidence.LOW),
        root.word("notes").orElse(""),
        plan);
  }

  private static Title title(Part root) {
    Map<String, String> texts = new LinkedHashMap<>();
    Optional<Node> title = Optional.ofNullable(root.values().get("title"));
    if (title.isPresent() && title.get() instanceof Scalar plain) {
      return Title.of(plain.text().text());
    }
    root.part("title")
        .ifPresent(
            part ->
                part.values().keySet().forEach(k -> part.word(k).ifPresent(t -> texts.put(k, t))));
    return new Title(texts);
  }

  private static ZoneId zone(Part part, ZoneId otherwise) {
    Optional<Scalar> zone = part.text("zone");
    try {
      return zone.map(text -> ZoneId.of(text.text().text())).orElse(otherwise);
    } catch (DateTimeException unknown) {
      zone.ifPresent(text -> part.bad(text, "@expected.zone"));
      return otherwise;
    }
  }

  private Map<String, ColumnRule> columns(Part root, ZoneId zone) {
    Map<String, ColumnRule> columns = new LinkedHashMap<>();
    Optional<Part> part = root.part("columns");
    part.ifPresent(
        all ->
            all.values()
                .forEach(
                    (name, node) ->
                        column(all, name, node, zone).ifPresent(c -> columns.put(name, c))));
    return columns;
  }

  private static Optional<ColumnRule> column(Part all, String name, Node node, ZoneId zone) {
    return ColumnReader.read(all, name, node, part -> zone(part, zone));
  }

  private Layout layout(Part root, Map<String, ColumnRule> columns) {
    Optional<Part> days = root.part("days").map(part -> part.allow("from", "until", "each"));
    Optional<Node> currency = Optional.ofNullable(root.values().get("currency"));
    Optional<String> column = Optional.empty();
    Optional<String> money = Optional.empty();
    if (currency.isPresent() && currency.get() instanceof Scalar code) {
      money = Optional.of(code.text().text());
      if (!Unit.isCurrency(code.text().text())) {
        root.bad(code, "@expected.currency");
      }
    } else if (currency.isPresent()) {
      column =
          root.part("currency").flatMap(part -> known(part.allow("column"), "column", columns));
    }
    if (root.texts("recognise").isEmpty()) {
      root.required("recognise");
    }
    return new Layout(
        root.choice("format", FORMATS).orElse(false),
        root.words("recognise"),
        root.words("unless"),
        root.word("header"),
        encodings(root),
        root.texts("unique").stream().flatMap(text -> known(root, text, columns).stream()).toList(),
        known(root, "document", columns),
        Set.copyOf(root.words("personal")),
        days.flatMap(part -> known(part, "from", columns)),
        days.flatMap(part -> known(part, "until", columns)),
        days.flatMap(part -> known(part, "each", columns)),
        column,
        money,
        root.words("grains"),
        root.flag("ask_grain"),
        root.part("no_rows").flatMap(FeedReader::noRows));
  }

  private static Optional<Layout.NoRows> noRows(Part part) {
    part.allow("name", "says");
    Optional<Scalar> name = part.required("name");
    Optional<Scalar> says = part.required("says");
    return name.isPresent() && says.isPresent()
        ? Optional.of(
            new Layout.NoRows(name.get().text().text(), Headers.key(says.get().text().text())))
        : Optional.empty();
  }

  private static List<Charset> encodings(Part root) {
    List<Charset> encodings = new ArrayList<>();
    for (Scalar name : root.texts("encoding")) {
      try {
        encodings.add(Charset.forName(name.text().text()));
      } catch (IllegalArgumentException unknown) {
        root.bad(name, "@expected.encoding");
      }
    }
    return encodings;
  }

  private static Optional<String> known(Part part, String key, Map<String, ColumnRule> columns) {
    return part.text(key).flatMap(text -> known(part, text, columns));
  }

  private static Optional<String> known(Part part, Scalar name, Map<String, ColumnRule> columns) {
    if (columns.containsKey(name.text().text())) {
      return Optional.of(name.text().text());
    }
    part.unknown(Code.FEED_NO_FIELD, name, columns.keySet());
    return Optional.empty();
  }

  private static void forbidPersonal(Part root, Layout layout, Map<String, ColumnRule> columns) {
    Set<String> personal = layout.personal().stream().map(Headers::key).collect(Collectors.toSet());
    Optional<Part> part = root.part("columns");
    for (ColumnRule column : columns.values()) {
      for (String name : column.names()) {
        Node node = part.map(all -> all.values().get(column.name())).orElse(root.node());
        if (personal.contains(Headers.key(name))) {
          root.report(Code.FEED_PERSONAL, node, Map.of("name", name));
        }
      }
    }
  }

  private static Map<String, String> dictionary(Part root, RuleReader rules) {
    Map<String, String> pairs = new LinkedHashMap<>();
    root.part("dictionary")
        .ifPresent(
            part ->
                part.values()
                    .keySet()
                    .forEach(
                        from ->
                            part.text(from)
                                .filter(to -> rules.isColumn(part, to))
                                .ifPresent(to -> pairs.put(from, to.text().text()))));
    return pairs;
  }
}
