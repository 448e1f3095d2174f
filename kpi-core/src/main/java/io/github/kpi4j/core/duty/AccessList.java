package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.duty.AccessReview.Finding;
import io.github.kpi4j.core.duty.AccessReview.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each party may do in each area. What the list does not name is not permitted.
 *
 * @param levels for each party the level of each area, in the order of the contract
 */
public record AccessList(Map<String, Map<String, AccessLevel>> levels) {
  /** Without any permission. */
  public static final AccessList NONE = new AccessList(Map.of());

  /**
   * Keeps its own copy.
   *
   * @param levels for each party the level of each area
   */
  public AccessList {
    Map<String, Map<String, AccessLevel>> copy = new LinkedHashMap<>();
    levels.forEach(
        (party, areas) -> copy.put(party, Collections.unmodifiableMap(new LinkedHashMap<>(areas))));
    levels = Collections.unmodifiableMap(copy);
  }

  /**
   * What was agreed.
   *
   * @param party any name
   * @param area any name
   * @return the level; none where the list says nothing
   */
  public AccessLevel agreed(String party, String area) {
    return levels.getOrDefault(party, Map.of()).getOrDefault(area, AccessLevel.NONE);
  }

  /**
   * Holds the permissions of an account against the list.
   *
   * @param grants all permissions that the account has given to the parties of the list
   * @param on the day on which it is looked
   * @param exit the plan of the way out, if notice was given; its deadline takes all permissions
   *     back
   * @return what is too much, what is missing and what has to be taken back by when
   */
  public AccessReview review(List<Grant> grants, LocalDate on, Optional<ExitPlan> exit) {
    Optional<LocalDate> revokeBy = exit.map(ExitPlan::revokeBy);
    List<Finding> findings = new ArrayList<>();
    for (Grant grant : grants) {
      AccessLevel agreed = agreed(grant.party(), grant.area());
      if (grant.level().compareTo(agreed) > 0) {
        findings.add(new Finding(Kind.TOO_MUCH, grant, agreed, Optional.of(on)));
      } else if (grant.level() != AccessLevel.NONE && revokeBy.isPresent()) {
        Kind kind = on.isAfter(revokeBy.get()) ? Kind.OVERDUE : Kind.TO_REVOKE;
        findings.add(new Finding(kind, grant, AccessLevel.NONE, revokeBy));
      }
    }
    if (revokeBy.filter(on::isAfter).isEmpty()) {
      findings.addAll(missing(grants));
    }
    return new AccessReview(on, findings);
  }

  /** The areas of a party in which nobody may do as much as was agreed. */
  private List<Finding> missing(List<Grant> grants) {
    List<Finding> missing = new ArrayList<>();
    levels.forEach(
        (party, areas) ->
            areas.forEach(
                (area, agreed) -> {
                  AccessLevel most = most(grants, party, area);
                  if (most.compareTo(agreed) < 0) {
                    Grant held = new Grant(party, "", area, most);
                    missing.add(new Finding(Kind.MISSING, held, agreed, Optional.empty()));
                  }
                }));
    return missing;
  }

  private static AccessLevel most(List<Grant> grants, String party, String area) {
    return grants.stream()
        .filter(grant -> grant.party().equals(party) && grant.area().equals(area))
        .map(Grant::level)
        .max(AccessLevel::compareTo)
        .orElse(AccessLevel.NONE);
  }
}
