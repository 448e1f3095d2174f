package io.github.kpi4j.core.duty;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the parties owe each other beside numbers and money. Each part is what the contract says of
 * it, or nothing.
 *
 * @param service the scope of work
 * @param catalogue the goods and their certificates
 * @param sla how fast tickets are dealt with
 * @param actions what may be proposed
 * @param approvals which proposals need whose consent
 * @param access what each party may do in each area
 * @param responsibilities which party answers for what
 * @param communication how the parties stay in touch
 * @param dataPolicy whose the operating data are
 * @param exit how the contract ends before its term is over
 */
public record Duties(
    Optional<Service> service,
    GoodsCatalogue catalogue,
    Optional<Sla> sla,
    List<Action> actions,
    List<ApprovalRule> approvals,
    AccessList access,
    Map<String, String> responsibilities,
    Optional<Communication> communication,
    Optional<DataPolicy> dataPolicy,
    Optional<Exit> exit) {
  /** No duties at all. */
  public static final Duties NONE =
      new Duties(
          Optional.empty(),
          GoodsCatalogue.EMPTY,
          Optional.empty(),
          List.of(),
          List.of(),
          AccessList.NONE,
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /**
   * Keeps its own copies.
   *
   * @param service the scope of work
   * @param catalogue the goods
   * @param sla how fast tickets are dealt with
   * @param actions what may be proposed
   * @param approvals which proposals need whose consent
   * @param access what each party may do
   * @param responsibilities which party answers for what
   * @param communication how the parties stay in touch
   * @param dataPolicy whose the data are
   * @param exit how the contract ends
   */
  public Duties {
    actions = List.copyOf(actions);
    approvals = List.copyOf(approvals);
    responsibilities = Collections.unmodifiableMap(new LinkedHashMap<>(responsibilities));
  }
}
