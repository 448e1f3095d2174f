package io.github.kpi4j.core.draft;

import java.util.List;

/** Fills how the parties stay in touch; see {@link DraftBuilder#communication}. */
public final class CommunicationBuilder {
  private final MappingBuilder keys;

  CommunicationBuilder(MappingBuilder keys) {
    this.keys = keys;
  }

  /**
   * How often a report comes.
   *
   * @param every such as {@code weekly}
   * @param within how long after the end of its period, such as {@code 3 business days}
   * @return this builder
   */
  public CommunicationBuilder report(String every, String within) {
    keys.at("report").put("every", every);
    keys.at("report").put("within", within);
    return this;
  }

  /**
   * How often a report comes, before the next period is over.
   *
   * @param every such as {@code weekly}
   * @return this builder
   */
  public CommunicationBuilder report(String every) {
    keys.put("report", every);
    return this;
  }

  /**
   * How often the parties meet about the result.
   *
   * @param every such as {@code monthly}
   * @param within how long after the end of its period, such as {@code 10 days}
   * @return this builder
   */
  public CommunicationBuilder reviewMeeting(String every, String within) {
    keys.at("review_meeting").put("every", every);
    keys.at("review_meeting").put("within", within);
    return this;
  }

  /**
   * How often the parties meet about the result, before the next period is over.
   *
   * @param every such as {@code monthly}
   * @return this builder
   */
  public CommunicationBuilder reviewMeeting(String every) {
    keys.put("review_meeting", every);
    return this;
  }

  /**
   * The languages of reports and meetings.
   *
   * @param codes ISO 639 codes, such as {@code pt}
   * @return this builder
   */
  public CommunicationBuilder languages(String... codes) {
    keys.put("languages", List.of(codes));
    return this;
  }

  /**
   * How to reach a party.
   *
   * @param party the party
   * @param contact words for people
   * @return this builder
   */
  public CommunicationBuilder contact(String party, String contact) {
    keys.at("contact").put(party, contact);
    return this;
  }
}
