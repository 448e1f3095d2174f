package io.github.kpi4j.core.report;

import io.github.kpi4j.core.result.TargetProgress;
import io.github.kpi4j.core.result.TargetProgress.Part;
import io.github.kpi4j.core.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Targets as trees: each part with what was reached of it, above those it is made up of. */
final class TargetSection {
  private final HtmlWriter html;
  private final Wording wording;

  TargetSection(HtmlWriter html, Wording wording) {
    this.html = html;
    this.wording = wording;
  }

  /** Writes nothing where there are none. */
  void write(List<TargetProgress> targets) {
    if (targets.isEmpty()) {
      return;
    }
    html.open("section", "class", "targets", "aria-labelledby", "targets");
    html.element("h2", wording.label("html.targets"), "id", "targets");
    targets.forEach(this::target);
    html.close();
  }

  private void target(TargetProgress progress) {
    html.element("h3", progress.target().name());
    progress.gap().ifPresent(gap -> html.element("p", wording.reason(gap), "class", "band"));
    progress
        .whole()
        .ifPresent(
            whole -> {
              figures(whole, progress.target().over().name(), progress.places());
              parts(whole, progress.places());
            });
  }

  /** Those that are looked at first; periods that are not unfold. */
  private void parts(Part above, int places) {
    if (above.parts().isEmpty()) {
      return;
    }
    List<Part> divided = above.parts().stream().filter(p -> !p.parts().isEmpty()).toList();
    List<Part> others = above.parts().stream().filter(p -> p.parts().isEmpty()).toList();
    if (divided.isEmpty() || others.isEmpty()) {
      list(above.parts(), places);
      return;
    }
    list(divided, places);
    String count = Integer.toString(others.size());
    html.open("details");
    html.element("summary", wording.text("html.more_missed", Map.of("count", count)));
    list(others, places);
    html.close();
  }

  private void list(List<Part> parts, int places) {
    html.open("ul", "class", "tree");
    for (Part part : parts) {
      html.open("li");
      figures(part, part.word().isEmpty() ? "–" : part.word(), places);
      parts(part, places);
      html.close();
    }
    html.close();
  }

  private void figures(Part part, String name, int places) {
    html.open("p", "class", "miss").element("span", name, "class", "name").text(" ");
    html.element("strong", part.share().map(wording::share).orElse("–")).close();
    html.element("p", amounts(part, places), "class", "band");
    part.share().ifPresent(this::bar);
  }

  /** What was reached of what is wanted, and of what was agreed where that is something else. */
  private String amounts(Part part, int places) {
    String wanted = wording.quantity(part.wanted(), places);
    List<String> said = new ArrayList<>();
    said.add(
        part.reached()
            .map(value -> wording.quantity(value, places))
            .map(value -> wording.text("html.of", Map.of("value", value, "target", wanted)))
            .orElseGet(() -> wording.text("report.target", Map.of("target", wanted))));
    if (!part.agreed().equals(part.wanted())) {
      String agreed = wording.quantity(part.agreed(), places);
      said.add(wording.text("report.original", Map.of("target", agreed)));
    }
    return String.join(", ", said);
  }

  private void bar(Rational share) {
    Rational shown = share.max(Rational.ZERO).min(Rational.ONE);
    Gauge.write(html, shown.times(Rational.of(Gauge.LENGTH)), Optional.empty());
  }
}
