package io.github.kpi4j.core.report;

import io.github.kpi4j.core.result.Aim;
import io.github.kpi4j.core.result.Evaluation;
import io.github.kpi4j.core.result.KpiResult;
import io.github.kpi4j.core.result.Outcome.Judged;
import io.github.kpi4j.core.result.Pace;
import io.github.kpi4j.core.value.Rational;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far the KPIs that add up from day to day have come to their targets. */
final class PaceSection {
  private final HtmlWriter html;

  private final Wording wording;

  PaceSection(HtmlWriter html, Wording wording) {
    this.html = html;
    this.wording = wording;
  }

  private record Paced(KpiResult result, Judged judged, Aim aim, Pace pace) {}

  /** Writes nothing where no KPI has a target that it grows to, and once the period is over. */
  void write(Evaluation evaluation) {
    List<Paced> paced = evaluation.kpis().stream().flatMap(r -> paced(r).stream()).toList();
    if (paced.isEmpty() || !evaluation.inProgress()) {
      return;
    }
    html.open("section", "class", "pace", "aria-labelledby", "pace");
    html.element("h2", wording.label("html.pace"), "id", "pace");
    paced.forEach(this::write);
    html.close();
  }

  private static Optional<Paced> paced(KpiResult result) {
    return result.outcome() instanceof Judged judged
        ? judged.aim().flatMap(aim -> aim.pace().map(pace -> new Paced(result, judged, aim, pace)))
        : Optional.empty();
  }

  private void write(Paced paced) {
    Pace pace = paced.pace();
    int places = paced.aim().places();
    html.element("h3", wording.title(paced.result().kpi().title(), paced.result().kpi().name()));
    html.open("p", "class", "value").element("strong", wording.value(paced.result().explanation()));
    html.text(" ").element("span", of(paced.aim())).close();
    bar(paced);
    html.open("ul", "class", "facts");
    pace.ratio().ifPresent(ratio -> html.element("li", standing(pace, ratio)));
    pace.forecast().ifPresent(end -> item("report.forecast", wording.quantity(end, places)));
    pace.needed().ifPresent(need -> item("html.needs", wording.quantity(need, places)));
    html.close();
  }

  private void item(String key, String value) {
    html.element("li", wording.text(key, Map.of("value", value)));
  }

  private String of(Aim aim) {
    String target = wording.quantity(aim.target(), aim.places());
    return aim.attainment()
        .map(
            share ->
                wording.text(
                    "html.of_target", Map.of("target", target, "share", wording.share(share))))
        .orElseGet(() -> wording.text("report.target", Map.of("target", target)));
  }

  /** Ahead or behind in words, with what it was measured by. */
  private String standing(Pace pace, Rational ratio) {
    String key = ratio.compareTo(Rational.ONE) < 0 ? "html.behind" : "html.ahead";
    return wording.text(
        key,
        Map.of(
            "share", wording.share(ratio),
            "elapsed", Long.toString(pace.elapsed()),
            "days", Long.toString(pace.days())));
  }

  /** What is reached, and a line where it was expected to be by now. */
  private void bar(Paced paced) {
    Rational target = paced.aim().target().amount();
    Rational value = paced.judged().value().amount();
    Rational most = target.max(value);
    if (most.signum() <= 0) {
      return;
    }
    Rational expected = paced.pace().expected().amount();
    Gauge.write(html, place(value, most), Optional.of(place(expected, most)));
  }

  private static Rational place(Rational part, Rational most) {
    Rational share = part.max(Rational.ZERO).dividedBy(most);
    return share.times(Rational.of(Gauge.LENGTH - Gauge.MARK));
  }
}
