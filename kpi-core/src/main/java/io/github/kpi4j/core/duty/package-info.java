/**
 * What the parties owe each other beside numbers and money: service levels, approvals, access,
 * reports, certificates and a way out. Knows fact and metric.
 */
@NullMarked
package io.github.kpi4j.core.duty;

import org.jspecify.annotations.NullMarked;
