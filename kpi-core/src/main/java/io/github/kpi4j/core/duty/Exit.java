package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.value.BusinessCalendar;
import io.github.kpi4j.core.value.Delay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the contract ends before its term is over.
 *
 * @param notice how long before the end notice is given
 * @param triggers what gives the right to end it, in the order of the contract
 * @param transition for how long the parties help each other after the end
 * @param handover what has to be done, in the order of the contract
 */
public record Exit(
    Delay notice, List<ExitTrigger> triggers, Delay transition, List<Handover> handover) {
  /**
   * Keeps its own copies.
   *
   * @param notice how long before the end notice is given
   * @param triggers what gives the right to end it
   * @param transition for how long the parties help each other
   * @param handover what has to be done
   */
  public Exit {
    triggers = List.copyOf(triggers);
    handover = List.copyOf(handover);
  }

  /**
   * How all triggers stand after some periods.
   *
   * @param reviews periods of one size, in any order
   * @return one for each trigger, in the order of the contract
   */
  public List<ExitTrigger.Standing> standings(List<Review> reviews) {
    return triggers.stream().map(trigger -> trigger.after(reviews)).toList();
  }

  /**
   * The dates that follow from a notice.
   *
   * @param given the day on which notice is given
   * @param trigger the trigger that gives the right to, where it has a notice of its own
   * @param calendar which days are business days
   * @return when the contract ends, and by when what has to be done
   */
  public ExitPlan plan(LocalDate given, Optional<ExitTrigger> trigger, BusinessCalendar calendar) {
    Delay length = trigger.flatMap(ExitTrigger::notice).orElse(notice);
    return plan(given, length.after(given, calendar), calendar);
  }

  /**
   * The dates that follow from the end of the term.
   *
   * @param last the last day of the contract
   * @param calendar which days are business days
   * @return by when what has to be done; what is counted from the notice is counted from that day
   */
  public ExitPlan atEnd(LocalDate last, BusinessCalendar calendar) {
    return plan(last, last, calendar);
  }

  private ExitPlan plan(LocalDate given, LocalDate end, BusinessCalendar calendar) {
    LocalDate transitionEnd = transition.after(end, calendar);
    List<ExitPlan.Deadline> deadlines = new ArrayList<>();
    for (Handover item : handover) {
      LocalDate from =
          switch (item.from()) {
            case NOTICE -> given;
            case END -> end;
            case TRANSITION -> transitionEnd;
          };
      deadlines.add(
          new ExitPlan.Deadline(
              item.task(), item.by(), item.within().after(from, calendar), item.revokes()));
    }
    return new ExitPlan(given, end, transitionEnd, deadlines);
  }
}
