/**
 * A service as the maker of a shop system would write it around the library: many tenants, their
 * contracts and their daily facts, with the HTTP server of the JDK in front and files behind.
 */
@NullMarked
package io.github.kpi4j.erp;

import org.jspecify.annotations.NullMarked;
