package io.github.kpi4j.core.engine;

/** What kind of file a JSON Schema is of. */
public enum SchemaOf {
  /** A contract: {@code shop.kpi.yaml}. */
  CONTRACT,
  /** Definitions that contracts share by {@code use}. */
  PACK,
  /** Tests that stand beside a contract: {@code shop.kpi-test.yaml}. */
  TESTS
}
