package io.github.kpi4j.core.draft;

import java.util.List;

/**
 * A contract as it was written, with the packs that it uses. Nothing in it has been checked.
 *
 * @param root the keys of the contract
 * @param packs what {@code use} brings, each read from its own text
 */
public record ContractDraft(Mapping root, List<Pack> packs) {
  /**
   * Entries that a contract brings in by name.
   *
   * @param name such as {@code marketplace/metrics}
   * @param root the keys of the pack
   */
  public record Pack(String name, Mapping root) {}

  /**
   * Keeps its own copy.
   *
   * @param root the keys of the contract
   * @param packs what {@code use} brings
   */
  public ContractDraft {
    packs = List.copyOf(packs);
  }

  /**
   * Starts a contract in Java. What is built has the same keys and gets the same checks as a
   * contract from text.
   *
   * @param contract the contract's id
   * @return a builder
   */
  public static DraftBuilder named(String contract) {
    return new DraftBuilder(contract);
  }
}
