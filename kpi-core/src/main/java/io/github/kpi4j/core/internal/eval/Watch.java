package io.github.kpi4j.core.internal.eval;

/**
 * Is asked while values are calculated whether that may go on. It says no by throwing, so that
 * nothing half done gets out.
 */
public interface Watch {
  /** Lets everything go on. */
  Watch NONE =
      new Watch() {
        @Override
        public void value() {}

        @Override
        public void subjects(int count) {}
      };

  /** Called before the value of a metric is calculated; not while its rows are added up. */
  void value();

  /**
   * Called before subjects are judged or watched.
   *
   * @param count how many there are
   */
  void subjects(int count);
}
