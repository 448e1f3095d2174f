package io.github.kpi4j.amazonbr.tax;

/** The rules that steps follow, each with the act that says so. Their names are stable. */
public enum Rule {
  /** What a sale's ICMS is calculated on: goods, freight, insurance and more, less discounts. */
  ICMS_BASE("LC 87/1996 art. 13 §1 II"),
  /** ICMS that a benefit puts off to a later stage, which then owes it. */
  ICMS_DEFERRAL("LC 87/1996 art. 7; LC 24/1975"),
  /** A credit that a benefit grants by itself, whatever was paid before. */
  PRESUMED_CREDIT("CF art. 155 §2 XII g; LC 24/1975"),
  /** A base that a benefit makes smaller. */
  BASE_REDUCTION("benefit of the state"),
  /** ICMS is part of its own base: the tax of a price is price × rate. */
  ICMS_INSIDE("LC 87/1996 art. 13 §1 I"),
  /** The price that leaves a given net: net ÷ (1 − rates). */
  GROSS_UP("LC 87/1996 art. 13 §1 I"),
  /** IPI belongs to the base except between taxpayers, for resale or industry. */
  IPI_IN_ICMS_BASE("LC 87/1996 art. 13 §2"),
  /** The origin state's share of a sale across a border. */
  ICMS_INTERSTATE("Resolução do Senado 22/1989 art. 1; Resolução do Senado 13/2012"),
  /** The difference of rates for a buyer who is no taxpayer: one base. */
  DIFAL_SINGLE_BASE("LC 87/1996 art. 13 X, §7; Convênio ICMS 236/2021 cl. 2 §1"),
  /** The difference of rates for a taxpayer's own use: two bases. */
  DIFAL_DOUBLE_BASE("LC 87/1996 art. 13 IX, §3, §6"),
  /** The poverty fund on top of the internal rate. */
  FCP("ADCT art. 82 §1"),
  /** What a substitute pays for the sales that follow. */
  ICMS_ST("Convênio ICMS 142/2018"),
  /** The margin of value added, adjusted to the difference of rates. */
  MVA_ADJUSTED("Convênio ICMS 142/2018 cl. 11"),
  /** IPI outside the price. */
  IPI("Decreto 7.212/2010 art. 190"),
  /** What PIS and COFINS are calculated on. */
  PIS_COFINS_BASE("RE 574.706 (Tema 69)"),
  /** PIS on sales. */
  PIS("Lei 9.718/1998; Lei 10.637/2002"),
  /** COFINS on sales. */
  COFINS("Lei 9.718/1998; Lei 10.833/2003"),
  /** The sales of twelve months, in proportion for a company younger than that. */
  SIMPLES_RBT12("LC 123/2006 art. 18 §§1, 2; Resolução CGSN 140/2018 art. 22"),
  /** The rate that follows from the last twelve months' sales. */
  SIMPLES_EFFECTIVE("LC 123/2006 art. 18 §1-A"),
  /** One payment for the month. */
  SIMPLES_PAYMENT("LC 123/2006 art. 18 §3"),
  /** One tax's part of the payment. */
  SIMPLES_SHARE("LC 123/2006 art. 18, Annexes I and II"),
  /** The credit that a buyer takes from a seller in Simples. */
  SIMPLES_CREDIT("LC 123/2006 art. 23 §1"),
  /** The base of income tax as a share of sales. */
  PRESUMPTION("Lei 9.249/1995 arts. 15, 20; LC 224/2025"),
  /** Income tax of companies. */
  IRPJ("Lei 9.249/1995 art. 3"),
  /** Ten points more on what exceeds the free amount. */
  IRPJ_ADDITIONAL("Lei 9.249/1995 art. 3 §1"),
  /** Contribution on profit. */
  CSLL("Lei 7.689/1988 art. 3"),
  /** Import duty. */
  IMPORT_DUTY("Decreto-Lei 37/1966 art. 2"),
  /** IPI when goods are cleared. */
  IPI_IMPORT("Lei 4.502/1964 art. 14 I b"),
  /** PIS and COFINS on imports, on the customs value alone. */
  PIS_COFINS_IMPORT("Lei 10.865/2004 arts. 7, 8"),
  /** The levy on sea freight. */
  AFRMM("Lei 10.893/2004; Lei 14.301/2022"),
  /** The fee of the customs system, falling with each addition. */
  SISCOMEX("Portaria ME 4.131/2021; IN RFB 2.024/2021"),
  /** ICMS on imports, on everything paid until clearance and on itself. */
  ICMS_IMPORT("LC 87/1996 art. 13 V, §1 I"),
  /** What an imported lot costs before and after credits. */
  LANDED_COST("sum"),
  /** Import duty on a parcel. */
  PARCEL_DUTY("Decreto-Lei 1.804/1980"),
  /** ICMS on a parcel. */
  PARCEL_ICMS("Convênio ICMS 81/2023"),
  /** A fee that Amazon prints in a schedule. */
  AMAZON_SCHEDULE("Amazon's schedule of fees"),
  /** What belongs to no law: the parts of a margin that the seller chooses or expects. */
  MARGIN("agreed or expected by the seller"),
  /** ICMS paid on a purchase comes back. */
  ICMS_CREDIT("LC 87/1996 art. 20"),
  /** IPI paid when goods were cleared comes back where their sale bears it. */
  IPI_CREDIT("Decreto 7.212/2010 art. 226 V"),
  /** PIS and COFINS on a purchase come back, without its ICMS in their base. */
  PIS_COFINS_CREDIT("Lei 10.637/2002 art. 3; Lei 10.833/2003 art. 3; Lei 14.592/2023"),
  /** CBS and IBS on a purchase come back. */
  CBS_IBS_CREDIT("LC 214/2025 art. 47"),
  /** What CBS and IBS are calculated on while ICMS, PIS and COFINS last. */
  CBS_IBS_BASE("LC 214/2025 art. 12"),
  /** Contribution on goods and services, outside the price. */
  CBS("LC 214/2025 arts. 343, 346"),
  /** Tax on goods and services, outside the price. */
  IBS("LC 214/2025 art. 343"),
  /** The test year's CBS and IBS, set off against PIS and COFINS or waived. */
  CBS_IBS_OFFSET("LC 214/2025 art. 348"),
  /** Today's ICMS rate while it fades out. */
  ICMS_FADES("ADCT art. 128");

  private final String legalBasis;

  Rule(String legalBasis) {
    this.legalBasis = legalBasis;
  }

  /**
   * The act and article.
   *
   * @return such as {@code LC 87/1996 art. 13 §1 I}
   */
  public String legalBasis() {
    return legalBasis;
  }
}
