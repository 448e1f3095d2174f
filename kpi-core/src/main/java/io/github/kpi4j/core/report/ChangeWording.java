package io.github.kpi4j.core.report;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.result.Change;
import io.github.kpi4j.core.result.Contribution;
import io.github.kpi4j.core.result.Contribution.Cause;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import io.github.kpi4j.core.value.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says what a change is made of. */
final class ChangeWording {
  private final Wording wording;
  private final Contract contract;

  ChangeWording(Wording wording, Contract contract) {
    this.wording = wording;
    this.contract = contract;
  }

  /** One part of a change, or the whole of it. */
  record Line(String name, String before, String now, String adds) {}

  /** A line for each part. */
  List<Line> lines(Change.Explained change) {
    Unit unit = change.now().unit();
    return change.parts().stream()
        .map(
            part ->
                new Line(
                    name(part),
                    quantity(part.before(), part.places()),
                    quantity(part.now(), part.places()),
                    signed(part.amount(), unit, change.places())))
        .toList();
  }

  /** All parts together. */
  Line sum(Change.Explained change) {
    return new Line(
        wording.label("html.change"),
        quantity(Optional.of(change.before()), change.places()),
        quantity(Optional.of(change.now()), change.places()),
        signed(change.amount(), change.now().unit(), change.places()));
  }

  String method(Change.Explained change) {
    return wording.label("html.method." + change.method().name().toLowerCase(Locale.ROOT));
  }

  String unknown(Change.Unknown change) {
    return wording.text("html.no_change", Map.of("reason", wording.reason(change.reason())));
  }

  private String quantity(Optional<Quantity> value, int places) {
    return value.map(v -> wording.quantity(v.amount(), v.unit(), places)).orElse("–");
  }

  /** One place more than the values, so that small parts are not all zero. */
  private String signed(Rational amount, Unit unit, int places) {
    String text = wording.quantity(amount, unit, places + 1);
    return amount.signum() > 0 ? "+" + text : text;
  }

  private String name(Contribution part) {
    String key = "cause." + part.cause().name().toLowerCase(Locale.ROOT);
    return wording.text(key, Map.of("name", title(part)));
  }

  /** A KPI or a metric by its name for people; everything else as it is. */
  private String title(Contribution part) {
    String name = part.name();
    Optional<String> title =
        part.cause() == Cause.LEAF
            ? contract.metrics().stream()
                .filter(metric -> metric.name().equals(name))
                .map(metric -> wording.title(metric.title(), name))
                .findFirst()
            : contract.kpis().stream()
                .filter(kpi -> kpi.name().equals(name))
                .map(kpi -> wording.title(kpi.title(), name))
                .findFirst();
    return title.orElse(name);
  }
}
