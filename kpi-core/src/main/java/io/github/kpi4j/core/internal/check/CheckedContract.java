package io.github.kpi4j.core.internal.check;

import io.github.kpi4j.core.contract.Contract;
import io.github.kpi4j.core.internal.plan.Planned;

/**
 * A contract without errors.
 *
 * @param contract the contract
 * @param planned its formulas, ready to be evaluated
 */
public record CheckedContract(Contract contract, Planned planned) {}
