/** What Amazon.com.br charges a seller: dated tables of its fees, and fees worked out from them. */
@NullMarked
package io.github.kpi4j.amazonbr.fees;

import org.jspecify.annotations.NullMarked;
