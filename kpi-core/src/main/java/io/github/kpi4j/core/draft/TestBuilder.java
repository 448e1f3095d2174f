package io.github.kpi4j.core.draft;

import java.util.List;
import java.util.Map;

/** Fills one test; see {@link DraftBuilder#test}. */
public final class TestBuilder {
  private final MappingBuilder keys;

  TestBuilder(MappingBuilder keys) {
    this.keys = keys;
  }

  /**
   * Sets the period that is evaluated.
   *
   * @param period such as {@code 2026-03}
   * @return this builder
   */
  public TestBuilder period(String period) {
    keys.put("period", period);
    return this;
  }

  /**
   * Sets the day at whose end it is evaluated; without one all facts are final.
   *
   * @param day such as {@code 2026-04-20}
   * @return this builder
   */
  public TestBuilder asOf(String day) {
    keys.put("as_of", day);
    return this;
  }

  /**
   * Says what a metric of the whole contract came to.
   *
   * @param metric its name
   * @param values such as {@code BRL 1_000}, {@code 30 a day from 2026-03-04} or {@code 280 in
   *     2026-02}
   * @return this builder
   */
  public TestBuilder given(String metric, String... values) {
    if (values.length == 1) {
      keys.at("given").put(metric, values[0]);
    } else {
      keys.at("given").put(metric, List.of(values));
    }
    return this;
  }

  /**
   * Gives a row of a table.
   *
   * @param table its name
   * @param cells what matters of it, by column; the day may be a run of days
   * @return this builder
   */
  public TestBuilder row(String table, Map<String, String> cells) {
    MappingBuilder row = keys.at("facts").next(table);
    cells.forEach(row::put);
    return this;
  }

  /**
   * Says what somebody proposes.
   *
   * @param action an action of the contract
   * @param fields what is said of it, such as {@code amount} with {@code BRL 6_000}
   * @return this builder
   */
  public TestBuilder proposal(String action, Map<String, String> fields) {
    MappingBuilder proposal = keys.at("proposal");
    proposal.put("action", action);
    fields.forEach(proposal::put);
    return this;
  }

  /**
   * Says who has consented to what is proposed.
   *
   * @param people such as {@code seller.owner}, or {@code seller.owner on 2026-03-24}
   * @return this builder
   */
  public TestBuilder approvedBy(String... people) {
    keys.put("approved_by", List.of(people));
    return this;
  }

  /**
   * Expects that some people have to consent before the proposal goes through.
   *
   * @param people such as {@code seller.owner}; all of those who have not consented yet
   * @return this builder
   */
  public TestBuilder expectApprovalOf(String... people) {
    keys.at("expect").put("approval", List.of(people));
    return this;
  }

  /**
   * Expects something of the contract as a whole.
   *
   * @param key {@code score}, {@code grade} or {@code approval}
   * @param expected a number, a word or {@code none}
   * @return this builder
   */
  public TestBuilder expect(String key, String expected) {
    keys.at("expect").put(key, expected);
    return this;
  }

  /**
   * Expects something of an entry of a section.
   *
   * @param section {@code metrics}, {@code kpis}, {@code stages}, {@code alerts} or {@code fees}
   * @param name the entry
   * @param expected a value, a level or another word, or {@code none}
   * @return this builder
   */
  public TestBuilder expect(String section, String name, String expected) {
    keys.at("expect").at(section).put(name, expected);
    return this;
  }

  /**
   * Expects something of one subject.
   *
   * @param section {@code kpis}, {@code stages} or {@code alerts}
   * @param name the entry
   * @param subject the subject, as reports write it
   * @param expected a word
   * @return this builder
   */
  public TestBuilder expect(String section, String name, String subject, String expected) {
    keys.at("expect").at(section).at(name).put(subject, expected);
    return this;
  }
}
