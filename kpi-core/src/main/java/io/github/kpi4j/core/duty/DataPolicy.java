package io.github.kpi4j.core.duty;

import io.github.kpi4j.core.value.Delay;
import java.util.Optional;

/**
 * Whose the operating data are, and what may be done with them.
 *
 * @param owner the party whose they are, if that was said
 * @param reuseByProvider whether the provider may use them for others; empty where nothing is said,
 *     which permits nothing
 * @param backup how often a copy is handed to the owner, if that was agreed
 * @param deleteAfterExit how long after the end of the contract the provider's copies are deleted,
 *     if that was agreed
 */
public record DataPolicy(
    Optional<String> owner,
    Optional<Boolean> reuseByProvider,
    Optional<Cadence> backup,
    Optional<Delay> deleteAfterExit) {}
