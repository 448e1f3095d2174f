package io.github.kpi4j.core.draft;

/** Fills whose the operating data are; see {@link DraftBuilder#dataPolicy}. */
public final class DataPolicyBuilder {
  private final MappingBuilder keys;

  DataPolicyBuilder(MappingBuilder keys) {
    this.keys = keys;
  }

  /**
   * Whose they are.
   *
   * @param party the party
   * @return this builder
   */
  public DataPolicyBuilder owner(String party) {
    keys.put("owner", party);
    return this;
  }

  /**
   * Whether the provider may use them for others.
   *
   * @param allowed whether it may
   * @return this builder
   */
  public DataPolicyBuilder reuseByProvider(boolean allowed) {
    keys.put("reuse_by_provider", Boolean.toString(allowed));
    return this;
  }

  /**
   * How often a copy is handed to the owner.
   *
   * @param every such as {@code weekly}
   * @param within how long after the end of its period
   * @return this builder
   */
  public DataPolicyBuilder backup(String every, String within) {
    keys.at("backup").put("every", every);
    keys.at("backup").put("within", within);
    return this;
  }

  /**
   * How often a copy is handed to the owner, before the next period is over.
   *
   * @param every such as {@code weekly}
   * @return this builder
   */
  public DataPolicyBuilder backup(String every) {
    keys.put("backup", every);
    return this;
  }

  /**
   * How long after the end the provider deletes its copies.
   *
   * @param delay such as {@code 30 days}
   * @return this builder
   */
  public DataPolicyBuilder deleteAfterExit(String delay) {
    keys.put("delete_after_exit", delay);
    return this;
  }
}
