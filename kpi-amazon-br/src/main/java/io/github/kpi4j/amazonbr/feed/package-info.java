/**
 * The files that sellers on Amazon.com.br download: reports of Seller Central and the Selling
 * Partner API, of the ad console, and of the ERPs that they use. Each is a description as data,
 * with its source and how sure it is.
 */
@NullMarked
package io.github.kpi4j.amazonbr.feed;

import org.jspecify.annotations.NullMarked;
