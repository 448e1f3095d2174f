package io.github.kpi4j.dsl.diagnostics;

import io.github.kpi4j.core.diagnostic.Diagnostic;
import io.github.kpi4j.core.diagnostic.Source;
import io.github.kpi4j.core.value.Title;
import io.github.kpi4j.dsl.KpiContracts;
import io.github.kpi4j.dsl.Limits;
import io.github.kpi4j.dsl.PackProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Mistakes between a contract and the packs that it uses. */
final class PackExamples {
  private static final String SHOP =
      """
      --- shop.kpi.yaml
      kpi: 1
      contract: shop
      time_zone: America/Sao_Paulo
      currency: BRL
      use: [packs/house]
      data: {sales: {key: [date], dimensions: {date: date}, measures: {units: count}}}
      metrics: {units: {sum: sales.units}}
      kpis: {conversion: {metric: conversion, better: higher, bands: {green: at least 5%, red: otherwise}}}
      --- packs/house.kpi.yaml
      kpi: 1
      metrics:
        visits: {sum: traffic.visits}
        conversion: {formula: units / visits, format: percent}
      """;

  private static final String TRAFFIC =
      "data: {traffic: {key: [date], dimensions: {date: date}, measures: {visits: count}},";

  private static final String GOODS =
      """
      kpi: 1
      contract: shop
      time_zone: America/Sao_Paulo
      currency: BRL
      data: {sales: {key: [date], dimensions: {date: date}, measures: {units: count}}}
      metrics: {units: {sum: sales.units}}
      kpis: {units: {metric: units, better: higher, bands: {green: at least 5, red: otherwise}}}
      catalogue:
        categories: [toys]
        certificates: [{category: toys, authority: inmetro, number: "001234/2024", until: 2027-06-30}]
      """;

  /** Knows one authority and nothing else. */
  private static final PackProvider AUTHORITIES =
      new PackProvider() {
        @Override
        public Set<String> names() {
          return Set.of();
        }

        @Override
        public Optional<Source> pack(String name) {
          return Optional.empty();
        }

        @Override
        public Map<String, Title> authorities() {
          return Map.of("inmetro", Title.of("INMETRO"));
        }
      };

  private PackExamples() {}

  static Optional<Example> of(String code) {
    String good = SHOP.replace("data: {", TRAFFIC + " ");
    return switch (code) {
      case "KPI-2106" -> files(SHOP, good);
      case "KPI-2215" -> files(good.replace("[packs/house]", "[../house]"), good);
      case "KPI-2191" ->
          Optional.of(
              Example.of(
                  "In a contract beside a pack that knows the authority `inmetro`",
                  "yaml",
                  GOODS.replace("inmetro", "imetro"),
                  GOODS,
                  text ->
                      KpiContracts.parse(
                              "shop.kpi.yaml", text, Limits.DEFAULT, List.of(AUTHORITIES))
                          .diagnostics()));
      default -> Optional.empty();
    };
  }

  private static Optional<Example> files(String bad, String good) {
    return Optional.of(Example.of("In a folder", "text", bad, good, PackExamples::load));
  }

  private static List<Diagnostic> load(String text) {
    return FolderText.read(
        FolderText.bytes(text),
        folder -> KpiContracts.load(folder.resolve("shop.kpi.yaml"), folder).diagnostics());
  }
}
