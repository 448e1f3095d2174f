package io.github.kpi4j.core.internal.check;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.diagnostic.Code;
import io.github.kpi4j.core.draft.DraftBuilder;
import io.github.kpi4j.core.draft.FeeBuilder;
import io.github.kpi4j.core.draft.FeesBuilder;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Fees. */
final class FeeMistakes {
  private FeeMistakes() {}

  private static Arguments bad(
      Code code, String place, String marked, String sentence, Consumer<FeesBuilder> fees) {
    return arguments(
        code,
        place,
        marked,
        sentence,
        Shop.data()
            .kpi("gmv", Shop.seen("gmv"))
            .fees(f -> fees.accept(f.set("currency", "BRL")))
            .build()
            .root(),
        List.of());
  }

  private static Consumer<FeesBuilder> commission(Consumer<FeeBuilder> more) {
    return f -> f.commission(c -> more.accept(c.set("metric", "gmv")));
  }

  private static Consumer<FeesBuilder> tiers(Consumer<FeeBuilder> more) {
    return commission(c -> more.accept(c.set("per", "month").set("mode", "marginal")));
  }

  private static Consumer<FeesBuilder> bonus(Consumer<FeeBuilder> more) {
    return f -> f.bonus(b -> more.accept(b.set("by", "gmv").set("of", "BRL 100")));
  }

  private static FeesBuilder base(FeesBuilder fees, String amount) {
    return fees.base(b -> b.set("amount", amount).set("per", "month"));
  }

  static Stream<Arguments> all() {
    return Stream.of(amounts(), rules(), ends()).flatMap(family -> family);
  }

  private static Stream<Arguments> amounts() {
    return Stream.of(
        bad(
            Code.NOT_MONEY,
            "fees.base.amount",
            "20.000,00",
            "`20.000,00` is not an amount of money that can be paid.",
            f -> base(f, "20.000,00")),
        bad(
            Code.NOT_MONEY,
            "fees.base.amount",
            "BRL 0.005",
            "`BRL 0.005` is not an amount of money that can be paid.",
            f -> base(f, "BRL 0.005")),
        bad(
            Code.OPEN_POINT,
            "fees.base.amount",
            "20.000",
            "`20.000` may be two numbers: before three digits a point separates thousands for some,"
                + " and decimals for others.",
            f -> base(f, "BRL 20.000")),
        bad(
            Code.FEE_WITHOUT_EXCHANGE,
            "fees.base.amount",
            "CNY 100",
            "`CNY 100` is CNY and the fees are paid in BRL, but nothing says how the one becomes"
                + " the other.",
            f -> base(f, "CNY 100")),
        bad(
            Code.NOT_PAID_ON,
            "fees.commission.1.metric",
            "units",
            "`units` (count) cannot be paid on like this.",
            f ->
                f.commission(
                    c ->
                        c.set("metric", "units")
                            .set("per", "month")
                            .set("mode", "whole")
                            .above("3%"))),
        bad(
            Code.BAD_SHARE,
            "fees.commission.1.rates.1.rate",
            "0.03",
            "`0.03` is not a share that can be paid.",
            tiers(c -> c.above("0.03"))),
        bad(
            Code.BAD_SHARE,
            "fees.commission.1.rates.1.rate",
            "101%",
            "`101%` is not a share that can be paid.",
            tiers(c -> c.above("101%"))),
        bad(
            Code.FLOOR_ABOVE_CAP,
            "fees.floor",
            "BRL 200",
            "The floor (BRL 200) is above the cap (BRL 100).",
            f -> base(f, "BRL 10").set("floor", "BRL 200").set("cap", "BRL 100")),
        bad(
            Code.EXCHANGE_KEYS,
            "fees.fx",
            "rate_on",
            "`rate_on: period_end` needs `table` and has no use for `rates`.",
            f -> base(f.exchangeAtPeriodEnd("none").exchangeAt("CNY", "0.8"), "BRL 10")),
        bad(
            Code.BAD_RATE,
            "fees.fx.rates.CNY",
            "0",
            "`0` is no rate from CNY to BRL.",
            f -> base(f.exchangeAt("CNY", "0"), "BRL 10")),
        bad(
            Code.NOTHING_TO_PAY,
            "contract",
            "fees",
            "The fees name nothing that is paid.",
            f -> f.set("cap", "BRL 100")));
  }

  private static Stream<Arguments> rules() {
    return Stream.of(
        // 9/5 of 50,000 is 90,000: 2,500 + 40,000 × 8 %, or 90,000 × 8 %
        bad(
            Code.TIER_MODE_MISSING,
            "fees.commission.1",
            "",
            "The tiers do not say what each rate is paid on: BRL 90000.00 earn BRL 5700.00 if each"
                + " rate counts for the part in its tier, and BRL 7200.00 if the last rate reached"
                + " counts for all of it.",
            commission(c -> c.set("per", "month").tier("BRL 50_000", "5%").above("8%"))),
        // 12 × 5,700 = 68,400; of 1,080,000: 2,500 + 1,030,000 × 8 % = 84,900
        bad(
            Code.TIER_PER_MISSING,
            "fees.commission.1",
            "",
            "The tiers do not say when they start anew: BRL 90000.00 in each month of a year earn"
                + " BRL 68400.00 if they do so every month, and BRL 84900.00 if they do once a"
                + " year.",
            commission(c -> c.set("mode", "marginal").tier("BRL 50_000", "5%").above("8%"))),
        bad(
            Code.TIERS_NOT_RISING,
            "fees.commission.1.rates.2.up_to",
            "BRL 500",
            "This tier ends at BRL 500, and the one before it at BRL 500 already.",
            tiers(c -> c.tier("BRL 500", "5%").tier("BRL 500", "4%").above("3%"))),
        bad(
            Code.TIER_CLOSED,
            "fees.commission.1.rates.1",
            "",
            "The last tier ends at BRL 500, and nothing says what is paid above.",
            tiers(c -> c.tier("BRL 500", "5%"))),
        bad(
            Code.TIER_OPEN,
            "fees.commission.1.rates.1",
            "",
            "A tier without `up_to` takes everything, so those behind it are never reached.",
            tiers(c -> c.above("5%").above("3%"))),
        bad(
            Code.TIER_UNIT,
            "fees.commission.1.rates.1.up_to",
            "CNY 500",
            "The tier ends at `CNY 500`, but it is paid on BRL.",
            tiers(c -> c.tier("CNY 500", "5%").above("3%"))
                .andThen(f -> f.exchangeAt("CNY", "0.8"))),
        bad(
            Code.BONUS_KEYS,
            "fees.bonus.1",
            "",
            "A bonus is measured either by a table or by what lies above an amount.",
            bonus(b -> b.row("at_least", "BRL 1", "50%").set("rate", "5%"))),
        bad(
            Code.ROW_KEYS,
            "fees.bonus.1.table.1",
            "",
            "A row of a bonus needs one condition.",
            bonus(b -> b.row("x-note", "BRL 1", "50%"))),
        bad(
            Code.ROW_HIDDEN,
            "fees.bonus.1.table.2",
            "",
            "No value can reach the row `at least BRL 2`: an earlier row has taken all of its"
                + " values.",
            bonus(b -> b.row("at_least", "BRL 1", "50%").row("at_least", "BRL 2", "100%"))),
        bad(
            Code.SCORE_WITHOUT_SCORECARD,
            "fees.bonus.1.by",
            "score",
            "The bonus goes by the score, but the contract has no scorecard.",
            f ->
                f.bonus(
                    b -> b.set("by", "score").set("of", "BRL 100").row("at_least", "90", "100%"))));
  }

  private static Arguments bad(
      Code code, String place, String marked, String sentence, DraftBuilder draft) {
    return arguments(code, place, marked, sentence, draft.build().root(), List.of());
  }

  private static DraftBuilder withDeposit(Consumer<FeeBuilder> refund) {
    return Shop.data()
        .set("term", "2026-01-01/2026-12-31")
        .kpi("gmv", Shop.seen("gmv"))
        .fees(
            f ->
                base(f.set("currency", "BRL"), "BRL 1")
                    .deposit(
                        d ->
                            d.set("amount", "BRL 1_000")
                                .set("paid_by", "provider")
                                .refund(refund)));
  }

  private static Stream<Arguments> ends() {
    return Stream.of(
        bad(
            Code.EXCESS_OF_OTHER,
            "fees.bonus.1.over",
            "ads",
            "The target `ads` is one of ad_cost, but the bonus measures gmv.",
            Shop.data()
                .target(
                    "ads",
                    t -> t.set("metric", "ad_cost").set("total", "BRL 12").set("over", "2026"))
                .kpi("gmv", Shop.seen("gmv"))
                .fees(
                    f ->
                        f.set("currency", "BRL")
                            .bonus(
                                b ->
                                    b.set("excess_of", "gmv")
                                        .set("over", "ads")
                                        .set("rate", "5%")))),
        bad(
            Code.DEPOSIT_WITHOUT_TERM,
            "fees.deposit",
            "",
            "The deposit comes back at the end of the term, but the contract has no `term`.",
            f ->
                base(f, "BRL 1")
                    .deposit(
                        d ->
                            d.set("amount", "BRL 1_000")
                                .set("paid_by", "client")
                                .refund(r -> r.set("share", "ad_share")))),
        bad(
            Code.REFUND_KEYS,
            "fees.deposit.refund",
            "",
            "A refund is either a share or a table.",
            withDeposit(r -> r.set("share", "ad_share").set("by", "gmv"))),
        bad(
            Code.REFUND_NO_SHARE,
            "fees.deposit.refund.share",
            "gmv",
            "`gmv` (BRL) is no share of a deposit.",
            withDeposit(r -> r.set("share", "gmv"))));
  }
}
