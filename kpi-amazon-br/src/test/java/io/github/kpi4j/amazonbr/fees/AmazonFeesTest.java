package io.github.kpi4j.amazonbr.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpi4j.amazonbr.tax.Answer;
import io.github.kpi4j.amazonbr.tax.Confidence;
import io.github.kpi4j.amazonbr.tax.Missing;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.value.DateRange;
import io.github.kpi4j.core.value.Quantity;
import io.github.kpi4j.core.value.Rational;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fees beside the figures that Amazon's pages print. */
class AmazonFeesTest {
  private static final AmazonFees FEES = AmazonFees.bundled();
  private static final LocalDate ON = LocalDate.of(2026, 10, 5);
  private static final LocalDate BEFORE = LocalDate.of(2025, 7, 31);
  private static final ParcelSize SMALL = ParcelSize.of("10", "10", "10", "60");

  private static Quantity brl(String reais) {
    return Quantity.money("BRL", reais);
  }

  private static Missing missing(Fee fee) {
    return fee.tabulated().gap().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "kitchen, 2026-10-05, 129.90, 15.59", // 12 % = 15.588
    "beauty, 2026-10-05, 100.00, 13.00",
    "kitchen, 2026-10-05, 16.66, 2.00", // 12 % = 1.9992, below the least amount
    "kitchen, 2026-10-05, 16.67, 2.00", // 12 % = 2.0004
    "kitchen, 2026-10-05, 16.75, 2.01",
    "food, 2026-10-05, 5.00, 1.00",
    "kitchen, 2026-08-31, 5.00, 1.00", // the least amount rose afterwards
    "industrial, 2026-08-31, 5.00, 2.00",
    "electronics_accessories, 2026-10-05, 100.00, 15.00",
    "electronics_accessories, 2026-10-05, 250.00, 30.00", // 15 + 10 % of 150
    "furniture, 2026-10-05, 200.00, 30.00",
    "furniture, 2026-10-05, 1000.00, 110.00", // 30 + 10 % of 800
  })
  void referral(String category, LocalDate on, String paid, String fee) {
    assertThat(FEES.referral(category, brl(paid), on).charged().orThrow()).isEqualTo(brl(fee));
  }

  // 60 g and 166.67 g as room, 20 g packaging: 186.67 g, so the row above 100 g.
  @ParameterizedTest
  @CsvSource({
    "29.99, 5.65",
    "30.00, 5.85",
    "49.99, 5.85",
    "50.00, 6.05",
    "78.99, 6.05",
    "79.00, 10.45",
    "99.99, 10.45",
    "100.00, 12.45",
    "119.99, 12.45",
    "120.00, 14.45",
    "149.99, 14.45",
    "150.00, 15.45",
    "199.99, 15.45",
    "200.00, 16.05",
  })
  void fulfilmentJumpsWhereAPriceBandBegins(String price, String fee) {
    assertThat(FEES.fulfilment(SMALL, brl(price), ON).charged().orThrow()).isEqualTo(brl(fee));
  }

  @ParameterizedTest
  @CsvSource({
    "80, 10.05", // 100 g with packaging: not above 100
    "81, 10.45",
    "980, 12.45",
    "981, 12.95",
    "9980, 35.05",
    "9981, 38.10", // 35.05 + a started kg of 3.05
    "11000, 41.15", // 11,020 g: 35.05 + 2 × 3.05
    "21980, 71.65", // 22,000 g: 35.05 + 12 × 3.05
  })
  void fulfilmentByWeight(String grams, String fee) {
    // 5 × 5 × 5 cm weigh 20.83 g as room.
    assertThat(
            FEES.fulfilment(ParcelSize.of("5", "5", "5", grams), brl("79.00"), ON)
                .charged()
                .orThrow())
        .isEqualTo(brl(fee));
  }

  @Test
  void roomCountsAsWeight() {
    // 40 × 30 × 20 cm / 6,000 = 4 kg, and 20 g: the row above 4 kg.
    Fee fee = FEES.fulfilment(ParcelSize.of("40", "30", "20", "900"), brl("129.90"), ON);

    assertThat(fee.charged().orThrow()).isEqualTo(brl("20.05"));
    assertThat(fee.memory().toText())
        .startsWith("billable_g = 4020 [weight_g 900, cubic_g 4000, packaging_g 20]");
  }

  @ParameterizedTest
  @CsvSource({
    "10, 10, 10, 21981, fba_parcel.weight_g",
    "106, 10, 10, 500, fba_parcel.side_cm",
    "100, 60, 41, 500, fba_parcel.weight_g", // 41 kg as room
    "100, 51, 50, 500, fba_parcel.weight_g",
    "105, 90, 6, 500, fba_parcel.sides_cm", // 201 cm; 9.45 kg as room
  })
  void whatFbaDoesNotTakeIsOutsideTheRule(
      String length, String width, String height, String grams, String figure) {
    ParcelSize size = ParcelSize.of(length, width, height, grams);

    Missing missing = missing(FEES.fulfilment(size, brl("79.00"), ON));

    assertThat(missing.reason()).isEqualTo(Missing.Reason.OUTSIDE_RULE);
    assertThat(missing.figure()).isEqualTo(figure);
  }

  @Test
  void storageCountsDays() {
    LocalDate received = LocalDate.of(2026, 9, 16);
    // 1,000 cm³: 0.001 m³ × 75 = 0.075 a month; 15 of 30 days in September, 31 of 31 in October:
    // 0.0375 and 0.075, each to the centavo 0.04 and 0.08.
    Fee fee = FEES.storage(SMALL, received, new DateRange(received, LocalDate.of(2026, 11, 1)));

    assertThat(fee.charged().orThrow()).isEqualTo(brl("0.12"));
  }

  @Test
  void storageOfLargeUnitsCostsHalf() {
    LocalDate received = LocalDate.of(2026, 9, 1);
    DateRange september = new DateRange(received, LocalDate.of(2026, 10, 1));

    // 9,999 cm³ × 75 = 0.749925; 10,000 cm³ × 37.50 = 0.375.
    assertThat(storage(ParcelSize.of("9999", "1", "1", "1"), received, september))
        .isEqualTo("0.75");
    assertThat(storage(ParcelSize.of("100", "10", "10", "1"), received, september))
        .isEqualTo("0.38");
  }

  @Test
  void storageOfAgedUnitsCostsMore() {
    LocalDate received = LocalDate.of(2025, 8, 31);
    // 365 days old on 31 August 2026, above that from 1 September: 0.1 m³ × 37.50 / 31 = 0.12, then
    // 0.1 × 525 = 52.50 for all of September.
    ParcelSize size = ParcelSize.of("100", "50", "20", "1");

    assertThat(storage(size, received, DateRange.closed(day(8, 31), day(9, 30))))
        .isEqualTo("52.62");
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2026, month, day);
  }

  private static String storage(ParcelSize size, LocalDate received, DateRange days) {
    return FEES.storage(size, received, days).charged().orThrow().amount().toString();
  }

  @Test
  void noDaysCostNothing() {
    assertThat(storage(SMALL, ON, new DateRange(ON, ON))).isEqualTo("0");
    assertThatThrownBy(() -> FEES.storage(SMALL, ON, new DateRange(ON.minusDays(1), ON)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void plans() {
    assertThat(FEES.plan(SellingPlan.PROFESSIONAL, 100, ON).charged().orThrow())
        .isEqualTo(brl("0.19"));
    assertThat(FEES.plan(SellingPlan.INDIVIDUAL, 100, ON).charged().orThrow()).isEqualTo(brl("2"));
  }

  @Test
  void aDayBeforeTheTablesIsUnknown() {
    DateRange days = new DateRange(BEFORE, ON);

    assertThat(FEES.referral("kitchen", brl("50"), BEFORE).charged())
        .hasToString(
            "Unknown[missing=BEFORE_TABLE referral[kitchen]: asked for 2025-07-31, begins"
                + " 2025-08-01]");
    assertThat(missing(FEES.fulfilment(SMALL, brl("50"), BEFORE)).reason())
        .isEqualTo(Missing.Reason.BEFORE_TABLE);
    assertThat(missing(FEES.storage(SMALL, BEFORE, days)).figure()).isEqualTo("fba_storage");
    assertThat(missing(FEES.plan(SellingPlan.PROFESSIONAL, 1, BEFORE)).figure())
        .isEqualTo("selling_plan[professional]");
  }

  // First seen in 2026; earlier days are taken to be alike.
  @ParameterizedTest
  @CsvSource({"2025-08-01, LOW", "2026-08-31, LOW", "2026-09-01, MEDIUM"})
  void daysBeforeAFigureWasSeenAreLessSure(LocalDate on, Confidence confidence) {
    DateRange day = new DateRange(on, on.plusDays(1));

    assertThat(confidence(FEES.storage(SMALL, on, day))).isEqualTo(confidence);
    assertThat(confidence(FEES.plan(SellingPlan.PROFESSIONAL, 100, on))).isEqualTo(confidence);
    assertThat(confidence(FEES.plan(SellingPlan.INDIVIDUAL, 100, on))).isEqualTo(confidence);
  }

  private static Confidence confidence(Fee fee) {
    return ((Answer.Known<Quantity>) fee.tabulated()).confidence();
  }

  @Test
  void anotherCategoryIsUnknown() {
    assertThat(missing(FEES.referral("spaceships", brl("50"), ON)))
        .hasToString("NO_ROW referral[spaceships]: no row on any day");
  }

  @Test
  void aBillGoesBeforeTheTableAndShowsTheDifference() {
    Fee fee = FEES.referral("beauty", brl("100"), ON).withBilled(brl("12.00"));

    assertThat(fee.charged().orThrow()).isEqualTo(brl("12.00"));
    assertThat(fee.tabulated().orThrow()).isEqualTo(brl("13.00"));
    assertThat(fee.difference()).contains(brl("-1.00"));
  }

  @Test
  void aBillStandsWhereTheTableKnowsNothing() {
    Fee fee = FEES.referral("spaceships", brl("100"), ON).withBilled(brl("12.00"));

    assertThat(fee.charged().orThrow()).isEqualTo(brl("12.00"));
    assertThat(fee.difference()).isEmpty();
  }

  private static AmazonFees with(FeeTable table, String rows) {
    String header =
        table == FeeTable.FBA_STORAGE
            ? "volume_from_cm3,age_over_days,per_m3_month_brl"
            : "price_from_brl,weight_over_g,fee_brl,per_extra_kg_brl";
    String csv = header + ",valid_from,valid_to,legal_basis,source,confidence,note\n" + rows;
    FeeTables mine = FeeTables.bundled().overlay(table, Source.of("mine.csv", csv)).orThrow();
    return new AmazonFees(mine, FEES.rounding());
  }

  // 166.67 g as room and 20 g packaging lie above 100 g.
  @ParameterizedTest
  @CsvSource({
    "2026-12-31, 79.00, 10.45",
    "2027-01-01, 78.99, 6.05",
    "2027-01-01, 79.00, 9.99",
    "2027-01-01, 99.99, 9.99",
    "2027-01-01, 100.00, 12.45",
    "2027-01-01, 250.00, 16.05",
    "2027-06-30, 79.00, 9.99",
    "2027-07-01, 79.00, 10.45",
  })
  void aCorrectionOfOneRowLeavesTheOthersInForce(LocalDate on, String price, String fee) {
    AmazonFees fees =
        with(
            FeeTable.FBA_FULFILMENT,
            "79.00,100,9.99,0,2027-01-01,2027-06-30,,own contract,high,\n");

    assertThat(fees.fulfilment(SMALL, brl(price), on).charged().orThrow()).isEqualTo(brl(fee));
    assertThat(fees.priceBands(on)).isEqualTo(FEES.priceBands(on));
  }

  @Test
  void aCorrectionOfOneWeightLeavesTheOtherWeights() {
    AmazonFees fees =
        with(FeeTable.FBA_FULFILMENT, "79,100,9.99,0,2025-12-01,,,own contract,high,\n");
    ParcelSize light = ParcelSize.of("1", "1", "1", "80");

    assertThat(fees.fulfilment(light, brl("79"), ON).charged().orThrow()).isEqualTo(brl("10.05"));
    assertThat(fees.fulfilment(SMALL, brl("79"), ON).charged().orThrow()).isEqualTo(brl("9.99"));
  }

  @Test
  void aNewBandBeginsBetweenTheOthers() {
    AmazonFees fees =
        with(FeeTable.FBA_FULFILMENT, "60,0,9.00,0,2027-01-01,,,own contract,high,\n");
    LocalDate later = LocalDate.of(2027, 2, 1);

    assertThat(fees.fulfilment(SMALL, brl("60"), ON).charged().orThrow()).isEqualTo(brl("6.05"));
    assertThat(fees.fulfilment(SMALL, brl("59"), later).charged().orThrow()).isEqualTo(brl("6.05"));
    assertThat(fees.fulfilment(SMALL, brl("60"), later).charged().orThrow()).isEqualTo(brl("9"));
    assertThat(fees.priceBands(later))
        .extracting(Rational::toString)
        .containsExactly("0", "30", "50", "60", "79", "100", "120", "150", "200");
  }

  @Test
  void aCorrectionOfStorageLeavesTheOtherSizes() {
    AmazonFees fees = with(FeeTable.FBA_STORAGE, "0,0,60,2026-09-16,,,own contract,high,\n");
    DateRange september = new DateRange(day(9, 1), day(10, 1));
    Fee small = fees.storage(ParcelSize.of("100", "10", "5", "1"), day(9, 1), september);
    Fee large = fees.storage(ParcelSize.of("100", "10", "10", "1"), day(9, 1), september);

    // 0.005 m³: 75 × 15 / 30 = 0.1875 and 60 × 15 / 30 = 0.15, to the centavo 0.19 and 0.15.
    assertThat(small.charged().orThrow()).isEqualTo(brl("0.34"));
    // 0.01 m³ × 37.50 = 0.375, as before.
    assertThat(large.charged().orThrow()).isEqualTo(brl("0.38"));
  }

  @Test
  void aMistakeInAnOverlayIsLocated() {
    Source csv =
        Source.of(
            "mine.csv",
            """
            plan,per_month_brl,per_item_brl,valid_from,valid_to,legal_basis,source,confidence,note
            professional,nineteen,0,2027-01-01,,,own contract,high,
            """);

    assertThat(FeeTables.bundled().overlay(FeeTable.SELLING_PLAN, csv).diagnostics())
        .singleElement()
        .satisfies(
            diagnostic ->
                assertThat(diagnostic.span().start()).isEqualTo(csv.text().indexOf("nine")));
  }

  @Test
  void aCategoryWithoutAPercentage() {
    Source csv =
        Source.of(
            "mine.csv",
            """
            category,referral_pct,minimum_brl,above_brl,above_pct,valid_from,valid_to,legal_basis,source,confidence,note
            gifts,0,3.00,,,2026-01-01,,,own contract,high,
            """);
    FeeTables mine = FeeTables.bundled().overlay(FeeTable.REFERRAL, csv).orThrow();
    AmazonFees fees = new AmazonFees(mine, FEES.rounding());

    assertThat(fees.referral("gifts", brl("500"), ON).charged().orThrow()).isEqualTo(brl("3"));
    assertThat(fees.referralBends("gifts", ON)).isEmpty();
  }

  @Test
  void theBandsAndBendsOfTheTables() {
    assertThat(FEES.priceBands(ON))
        .extracting(Rational::toString)
        .containsExactly("0", "30", "50", "79", "100", "120", "150", "200");
    assertThat(FEES.priceBands(BEFORE)).isEmpty();
    // 2.00 / 12 % and 2.00 / 15 %.
    assertThat(FEES.referralBends("kitchen", ON)).containsExactly(Rational.of(50, 3));
    assertThat(FEES.referralBends("furniture", ON))
        .containsExactly(Rational.of(40, 3), Rational.of(200));
    assertThat(FEES.referralBends("spaceships", ON)).isEmpty();
  }

  @Test
  void everyRowHasASourceAndEveryFeeItsRows() {
    for (FeeTable table : FeeTable.values()) {
      assertThat(FeeTables.bundled().table(table).rows())
          .isNotEmpty()
          .allSatisfy(row -> assertThat(row.basis().source()).isNotEmpty());
    }
    Answer<Quantity> fee = FEES.referral("kitchen", brl("50"), ON).charged();

    assertThat(((Answer.Known<Quantity>) fee).bases()).hasSize(1);
  }

  @Test
  void aParcelHasSidesAndWeight() {
    assertThatThrownBy(() -> ParcelSize.of("10", "0", "10", "60"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not all above zero: 10 x 0 x 10 cm, 60 g");
  }

  @Test
  void feesAreInReais() {
    assertThatThrownBy(() -> FEES.referral("kitchen", Quantity.money("USD", "5"), ON))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
