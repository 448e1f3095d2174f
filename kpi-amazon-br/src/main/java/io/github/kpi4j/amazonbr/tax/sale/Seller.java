package io.github.kpi4j.amazonbr.tax.sale;

import io.github.kpi4j.amazonbr.tax.Regime;
import io.github.kpi4j.amazonbr.tax.federal.PisCofinsBase;
import io.github.kpi4j.amazonbr.tax.simples.Annex;
import io.github.kpi4j.core.value.Rational;
import java.util.function.Function;

/** Who sells, as far as taxes on a sale depend on it. */
public sealed interface Seller {
  /**
   * Actual or presumed profit.
   *
   * @param regime {@link Regime#LUCRO_REAL} or {@link Regime#LUCRO_PRESUMIDO}
   * @param base what the seller leaves out of the base of PIS/COFINS
   */
  record Normal(Regime regime, PisCofinsBase base) implements Seller {
    /**
     * Checks the regime.
     *
     * @param regime actual or presumed profit
     * @param base what is left out
     * @throws IllegalArgumentException for other regimes
     */
    public Normal {
      if (regime != Regime.LUCRO_REAL && regime != Regime.LUCRO_PRESUMIDO) {
        throw new IllegalArgumentException("no normal regime: " + regime);
      }
    }

    @Override
    public <R> R match(
        Function<? super Normal, ? extends R> normal,
        Function<? super InSimples, ? extends R> simples) {
      return normal.apply(this);
    }
  }

  /**
   * Simples Nacional.
   *
   * @param annex trade or industry
   * @param rbt12 sales of the twelve months before, in reais
   * @param difal whether the difference of rates is owed once ICMS has left the payment
   */
  record InSimples(Annex annex, Rational rbt12, SublimitDifal difal) implements Seller {
    @Override
    public <R> R match(
        Function<? super Normal, ? extends R> normal,
        Function<? super InSimples, ? extends R> simples) {
      return simples.apply(this);
    }
  }

  /**
   * Whether a seller in Simples above 3.6 million owes the difference of rates on sales to
   * consumers, which is unclear. Below it owes none (ADI 5464, 5469, Tema 1093).
   */
  enum SublimitDifal {
    /** Nobody has said: sales across borders are then unknown above 3.6 million. */
    NOT_CHOSEN,
    /** It does. */
    OWED,
    /** It does not. */
    NOT_OWED
  }

  /**
   * Actual profit.
   *
   * @param base what the seller leaves out of the base of PIS/COFINS
   * @return the seller
   */
  static Seller lucroReal(PisCofinsBase base) {
    return new Normal(Regime.LUCRO_REAL, base);
  }

  /**
   * Presumed profit.
   *
   * @param base what the seller leaves out of the base of PIS/COFINS
   * @return the seller
   */
  static Seller lucroPresumido(PisCofinsBase base) {
    return new Normal(Regime.LUCRO_PRESUMIDO, base);
  }

  /**
   * Simples Nacional, trade.
   *
   * @param rbt12 sales of the twelve months before, in reais
   * @return the seller
   */
  static Seller simples(Rational rbt12) {
    return new InSimples(Annex.I, rbt12, SublimitDifal.NOT_CHOSEN);
  }

  /**
   * Goes on with whichever it is.
   *
   * @param normal what to do with actual and presumed profit
   * @param simples what to do with Simples
   * @param <R> what both make
   * @return what the one that was called made
   */
  <R> R match(
      Function<? super Normal, ? extends R> normal,
      Function<? super InSimples, ? extends R> simples);
}
