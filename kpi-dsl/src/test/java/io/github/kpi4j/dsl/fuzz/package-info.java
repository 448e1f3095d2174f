/**
 * Entrances for text from outside, for a fuzzer: whatever comes in, diagnostics come out. {@code
 * mvn -Pfuzz} runs one of them for some time; the build runs what was found once.
 */
package io.github.kpi4j.dsl.fuzz;
