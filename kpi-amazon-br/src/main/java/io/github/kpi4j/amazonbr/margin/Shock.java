package io.github.kpi4j.amazonbr.margin;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.Basis;
import io.github.kpi4j.amazonbr.tax.Confidence;
import io.github.kpi4j.amazonbr.tax.DatedRow;
import io.github.kpi4j.amazonbr.tax.IcmsRate;
import io.github.kpi4j.amazonbr.tax.TaxTable;
import io.github.kpi4j.amazonbr.tax.TaxTables;
import io.github.kpi4j.amazonbr.tax.Uf;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A change whose effect on a margin is asked for. */
public sealed interface Shock {
  /**
   * Every currency but the real costs more or less.
   *
   * @param percent a plain decimal above −100: {@code "10"} for a tenth more
   */
  record Fx(String percent) implements Shock {
    @Override
    public String toString() {
      return "fx " + signed(percent) + " %";
    }
  }

  /**
   * Ads take another share of the net revenue.
   *
   * @param points percentage points, a plain decimal
   */
  record Ads(String points) implements Shock {
    @Override
    public String toString() {
      return "ads " + signed(points) + " points";
    }
  }

  /**
   * Another share of units comes back.
   *
   * @param points percentage points, a plain decimal
   */
  record ReturnRate(String points) implements Shock {
    @Override
    public String toString() {
      return "returns " + signed(points) + " points";
    }
  }

  /**
   * The states that units go to change their internal ICMS rate.
   *
   * @param points percentage points, a plain decimal
   */
  record InternalIcms(String points) implements Shock {
    @Override
    public String toString() {
      return "internal ICMS " + signed(points) + " points";
    }
  }

  /**
   * The effect of a change on a sale.
   *
   * @param margins by which both are calculated
   * @param sale the sale
   * @return the margin before and after; unknown if one of them is
   * @throws IllegalArgumentException if the change makes an amount that cannot be, such as returns
   *     above 100 %
   */
  default Answer<Effect> on(Margins margins, MarginCase sale) {
    return margins
        .of(sale)
        .then(before -> after(margins, sale).map(after -> new Effect(toString(), before, after)));
  }

  private Answer<UnitMargin> after(Margins margins, MarginCase sale) {
    Offer offer = sale.offer();
    if (this instanceof Fx fx) {
      Rational factor = Rational.ONE.plus(Ratios.percent(fx.percent()));
      return margins.withFx(margins.fx().scaled(factor)).of(sale);
    }
    if (this instanceof Ads ads) {
      Rational share = offer.adShare().plus(Ratios.percent(ads.points()));
      return margins.of(sale.withOffer(offer.withAdShare(share)));
    }
    if (this instanceof ReturnRate rate) {
      Rational share = offer.returns().rate().plus(Ratios.percent(rate.points()));
      return margins.of(sale.withOffer(offer.returns(offer.returns().withRate(share))));
    }
    Rational points = Rational.parse(((InternalIcms) this).points());
    return raised(margins.taxes().tables(), sale, points)
        .then(tables -> margins.withTables(tables).of(sale));
  }

  private static Answer<TaxTables> raised(TaxTables tables, MarginCase sale, Rational points) {
    String ncm = sale.product().ncm();
    TaxTable table = ncm.isEmpty() ? TaxTable.ICMS_MODAL : TaxTable.ICMS_GOODS;
    Answer<List<DatedRow>> rows = Answer.given(new ArrayList<>());
    for (Uf uf : sale.to().shares().keySet()) {
      List<String> key = ncm.isEmpty() ? List.of(uf.name()) : List.of(uf.name(), ncm);
      rows =
          rows.with(
              tables.icms(uf, ncm, sale.on()),
              (list, rate) -> {
                Basis basis = supposed(table, String.join(" ", key), sale.on());
                list.add(new DatedRow(key, figures(table, rate, points), basis));
                return list;
              });
    }
    return rows.map(list -> tables.overlay(table, list));
  }

  private static Map<String, Rational> figures(TaxTable table, IcmsRate rate, Rational points) {
    Rational internal = rate.internal().times(Rational.HUNDRED).plus(points);
    Rational fcp = rate.fcp().times(Rational.HUNDRED);
    return table == TaxTable.ICMS_MODAL
        ? Map.of("modal_pct", internal, "fcp_pct", fcp)
        : Map.of(
            "internal_pct",
            internal,
            "fcp_pct",
            fcp,
            "base_reduction_pct",
            rate.baseReduction().times(Rational.HUNDRED));
  }

  private static Basis supposed(TaxTable table, String key, LocalDate on) {
    return new Basis(
        table.schema().name(),
        key,
        new DateRange(on, on.plusDays(1)),
        "",
        "supposed",
        Confidence.LOW,
        "what if");
  }

  private static String signed(String number) {
    return number.startsWith("-") ? number : "+" + number;
  }
}
