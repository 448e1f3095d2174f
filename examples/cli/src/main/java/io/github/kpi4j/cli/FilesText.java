package io.github.kpi4j.cli;

import io.github.kpi4j.core.diagnostic.Visible;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.dsl.feed.Feed;
import io.github.kpi4j.dsl.feed.FeedFile;
import io.github.kpi4j.dsl.feed.RowCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** What each file of a folder was taken for, and what became of its rows; a line a file. */
final class FilesText {
  private final Locale locale;
  private final Words words;

  private FilesText(Locale locale) {
    this.locale = locale;
    this.words = Words.in(locale);
  }

  static String of(List<FeedFile> files, Locale locale) {
    FilesText text = new FilesText(locale);
    StringBuilder out = new StringBuilder();
    files.forEach(file -> out.append(text.line(file)).append('\n'));
    return out.toString();
  }

  private String line(FeedFile file) {
    List<String> parts = new ArrayList<>(List.of(taken(file)));
    if (file.feed().isPresent()) {
      String tables = String.join(", ", new TreeSet<>(file.tables()));
      if (!tables.isEmpty()) {
        parts.add(words.text("file.tables", Map.of("tables", tables)));
      }
      file.days().ifPresent(days -> parts.add(days(days)));
      parts.add(rows(file.rows()));
    }
    return words.text(
        "file.line",
        Map.of(
            "file", Visible.of(file.name()),
            "parts",
                parts.stream()
                    .reduce(
                        (one, next) -> words.text("file.more", Map.of("one", one, "next", next)))
                    .orElse("")));
  }

  private String taken(FeedFile file) {
    return switch (file.taken()) {
      case FEED ->
          words.text(
              "file.feed",
              Map.of(
                  "feed", file.feed().map(this::title).orElse(""),
                  "form", file.form()));
      case TABLE -> words.text("file.table");
      case COVERAGE -> words.text("file.coverage");
      case REPEATED -> words.text("file.repeated");
      case UNKNOWN -> words.text("file.unknown");
    };
  }

  private String title(Feed feed) {
    return feed.title().in(locale.getLanguage(), feed.name());
  }

  private String days(DateRange days) {
    String text = days.start().equals(days.last()) ? days.start().toString() : days.toString();
    return words.text("file.days", Map.of("days", text));
  }

  private String rows(RowCount rows) {
    return words.text(
        "file.rows",
        Map.of(
            "read", Integer.toString(rows.read()),
            "used", Integer.toString(rows.used()),
            "passed", Integer.toString(rows.passed()),
            "repeated", Integer.toString(rows.repeated()),
            "refused", Integer.toString(rows.refused())));
  }
}
