package io.github.kpi4j.core.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpi4j.core.Shop;
import io.github.kpi4j.core.engine.ContractCompiler;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions, bands and rounding; LANGUAGE.md §6. */
class BandCheckTest {
  /** What is said about bands of a percentage, written as {@code level: condition; …}. */
  private static List<String> said(String better, String bands) {
    return ContractCompiler.compile(
            Shop.data()
                .kpi(
                    "f",
                    k -> {
                      k.metric("ad_share").better(better);
                      for (String band : bands.split("; ", -1)) {
                        k.band(
                            band.substring(0, band.indexOf(':')),
                            band.substring(band.indexOf(':') + 2));
                      }
                    })
                .build())
        .diagnostics()
        .stream()
        .map(d -> d.toString().replaceAll(".*error\\[(KPI-\\d+)]: ", "$1 "))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lower  | green: at most 12%; red: otherwise",
        "lower  | green: less than 12%; red: at least 12%",
        "lower  | red: more than 18%; amber: more than 12%; green: otherwise",
        "higher | green: at least 12%; amber: between 6% and 11.99%; red: less than 6%",
        "higher | green: at least 12%; red: otherwise",
        "inside | green: between 30% and 90%; amber: between 20% and 120%; red: otherwise",
        "inside | green: at least 30%; red: otherwise",
        "inside | green: between 30% and 90%; amber: at least 20%; red: otherwise",
        "higher | green: otherwise",
        "lower  | amber: at most 12%; red: otherwise",
        // 12.01 % is the next value that is shown: none lies between.
        "lower  | green: at most 12%; red: at least 12.01%"
      })
  void goodBands(String better, String bands) {
    assertThat(said(better, bands)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lower  | green: at most 12%; red: at least 15% | KPI-4003 No band takes values of more"
            + " than 12%, less than 15%.",
        "lower  | green: less than 12%; red: more than 12% | KPI-4003 No band takes values of at"
            + " least 12%, at most 12%.",
        "higher | green: at least 12%; amber: between 6% and 11%; red: less than 6% | KPI-4003 No"
            + " band takes values of more than 11%, less than 12%.",
        "higher | green: at least 12% | KPI-4003 No band takes values of less than 12%.",
        "lower  | green: otherwise; red: at least 15% | KPI-4004 The band `red: at least 15%` can"
            + " never be reached: its values (at least 15%) are taken before by `green:"
            + " otherwise`.",
        "lower  | green: at most 18%; amber: at most 12%; red: otherwise | KPI-4004 The band"
            + " `amber: at most 12%` can never be reached: its values (at most 12%) are taken"
            + " before by `green: at most 18%`.",
        "lower  | green: at most 12%; amber: less than 12.01%; red: otherwise | KPI-4004 The band"
            + " `amber: less than 12.01%` can never be reached: its values (less than 12.01%) are"
            + " taken before by `green: at most 12%`.",
        "lower  | green: at least 12%; red: otherwise | KPI-4005 With `better: lower` the band"
            + " `green: at least 12%` would be better than `red: otherwise`, although its values"
            + " (at least 12%) are worse than those (less than 12%).",
        "higher | green: at most 12%; red: otherwise | KPI-4005 With `better: higher` the band"
            + " `green: at most 12%` would be better than `red: otherwise`, although its values (at"
            + " most 12%) are worse than those (more than 12%).",
        "higher | green: between 10% and 20%; red: otherwise | KPI-4005 With `better: higher` the"
            + " band `green: between 10% and 20%` would be better than `red: otherwise`, although"
            + " its values (at least 10%, at most 20%) are worse than those (less than 10% or more"
            + " than 20%).",
        "lower  | amber: at most 12%; green: at most 18%; red: otherwise | KPI-4005 With `better:"
            + " lower` the band `green: at most 18%` would be better than `amber: at most 12%`,"
            + " although its values (more than 12%, at most 18%) are worse than those (at most"
            + " 12%).",
        "inside | red: between 30% and 90%; green: otherwise | KPI-4005 With `better: inside` the"
            + " band `green: otherwise` would be better than `red: between 30% and 90%`, although"
            + " its values (less than 30% or more than 90%) are worse than those (at least 30%, at"
            + " most 90%).",
        // Away from the range red comes before amber, though only on one of its sides.
        "inside | green: between 30% and 90%; amber: less than 20%; red: otherwise | KPI-4005 With"
            + " `better: inside` the band `amber: less than 20%` would be better than `red:"
            + " otherwise`, although its values (less than 20%) are worse than those (at least 20%,"
            + " less than 30% or more than 90%).",
        "inside | green: between 30% and 90%; red: between 90% and 120%; amber: otherwise |"
            + " KPI-4005 With `better: inside` the band `amber: otherwise` would be better than"
            + " `red: between 90% and 120%`, although its values (less than 30% or more than 120%)"
            + " are worse than those (more than 90%, at most 120%).",
        "inside | green: between 30% and 90%; amber: between 20% and 120% | KPI-4003 No band takes"
            + " values of less than 20%. KPI-4003 No band takes values of more than 120%.",
        "inside | amber: between 20% and 120%; green: between 30% and 90%; red: otherwise |"
            + " KPI-4004 The band `green: between 30% and 90%` can never be reached: its values (at"
            + " least 30%, at most 90%) are taken before by `amber: between 20% and 120%`."
      })
  void badBands(String better, String bands, String said) {
    assertThat(String.join(" ", said(better, bands))).isEqualTo(said);
  }
}
