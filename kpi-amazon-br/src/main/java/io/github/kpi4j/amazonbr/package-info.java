/** Amazon.com.br for KPI contracts: the packs that a contract can use. */
@NullMarked
package io.github.kpi4j.amazonbr;

import org.jspecify.annotations.NullMarked;
