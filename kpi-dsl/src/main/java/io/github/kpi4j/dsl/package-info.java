/** What a program that loads KPI contracts types. */
@NullMarked
package io.github.kpi4j.dsl;

import org.jspecify.annotations.NullMarked;
