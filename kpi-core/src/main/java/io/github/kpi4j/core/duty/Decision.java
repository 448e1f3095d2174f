package io.github.kpi4j.core.duty;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a proposal may go through. */
public sealed interface Decision {
  /**
   * It may.
   *
   * @param asked the rules that asked for consent and have all of it; none where no rule asked
   * @param left the approvals that did not count
   */
  record Allowed(List<Asked> asked, List<Uncounted> left) implements Decision {
    /**
     * Keeps its own copies.
     *
     * @param asked the rules that asked
     * @param left what did not count
     */
    public Allowed {
      asked = List.copyOf(asked);
      left = List.copyOf(left);
    }
  }

  /**
   * It may as soon as some people consent.
   *
   * @param asked the rules that ask for consent, those that have all of it among them
   * @param left the approvals that did not count
   * @param unsaid what has to be said first: as long as a field says nothing no consent counts
   */
  record Needs(List<Asked> asked, List<Uncounted> left, List<Objection> unsaid)
      implements Decision {
    /**
     * Keeps its own copies.
     *
     * @param asked the rules that ask
     * @param left what did not count
     * @param unsaid what has to be said first
     */
    public Needs {
      asked = List.copyOf(asked);
      left = List.copyOf(left);
      unsaid = List.copyOf(unsaid);
    }

    /**
     * Who has not consented yet.
     *
     * @return each once, in the order in which the rules name them
     */
    public List<String> people() {
      Set<String> people = new LinkedHashSet<>();
      asked.forEach(rule -> people.addAll(rule.missing()));
      return new ArrayList<>(people);
    }
  }

  /**
   * It may not, whoever consents.
   *
   * @param objections what is wrong with it, at least one
   */
  record Refused(List<Objection> objections) implements Decision {
    /**
     * Keeps its own copy.
     *
     * @param objections what is wrong
     */
    public Refused {
      objections = List.copyOf(objections);
    }
  }

  /**
   * A rule that asks for consent.
   *
   * @param rule which
   * @param unknown whether it asks because nobody can tell whether its condition holds
   * @param given who of its people has consented
   * @param missing who has not
   */
  record Asked(ApprovalRule rule, boolean unknown, List<String> given, List<String> missing) {
    /**
     * Keeps its own copies.
     *
     * @param rule which
     * @param unknown whether its condition is unknown
     * @param given who has consented
     * @param missing who has not
     */
    public Asked {
      given = List.copyOf(given);
      missing = List.copyOf(missing);
    }
  }

  /**
   * An approval that does not count.
   *
   * @param approval which
   * @param why why not
   */
  record Uncounted(Approval approval, Why why) {
    /** Why an approval does not count. */
    public enum Why {
      /** The proposal does not say everything, so nobody knows what was consented to. */
      INCOMPLETE,
      /** It is for another proposal. */
      OTHER_PROPOSAL,
      /** It is given later than the instant of the decision. */
      NOT_YET,
      /** It was given too long ago. */
      EXPIRED,
      /** No rule that asks names its person. */
      NOT_ASKED
    }
  }

  /**
   * Something for which nobody's consent would do.
   *
   * @param kind what is wrong
   * @param name the action or field that it is about
   * @param found what stands there
   * @param expected what could stand there
   */
  record Objection(Kind kind, String name, Optional<String> found, String expected) {
    /** What can be wrong with a proposal. */
    public enum Kind {
      /** The contract is not in force on that day. */
      OUT_OF_TERM,
      /** The contract has no such action. */
      UNKNOWN_ACTION,
      /** The action has no such field. */
      UNKNOWN_FIELD,
      /** A field says nothing, and no rule asks anybody instead. */
      MISSING_FIELD,
      /** A field has another unit, a word where an amount belongs, or the other way round. */
      WRONG_UNIT,
      /** A field has none of its words. */
      UNKNOWN_WORD
    }
  }
}
