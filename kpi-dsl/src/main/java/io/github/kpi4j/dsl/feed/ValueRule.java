package io.github.kpi4j.dsl.feed;

import java.util.List;
import java.util.Optional;

/**
 * What stands in a column of a table.
 *
 * @param terms the columns that are added up, or the single one that is taken; empty for a constant
 *     and for the day of the file
 * @param instead what is added up where a file lacks one of {@code terms}
 * @param times the column that the number is multiplied by, such as that of pieces for a unit price
 * @param constant the same in every row
 * @param only which rows have it; in the others a number is 0
 * @param negated whether the number changes its sign
 * @param magnitude whether the number loses its sign
 * @param oncePer the column whose repetition in the following rows makes the number 0 there
 * @param lookup what the word is translated to, by what other files know
 * @param ofFile whether it is the day that the whole file is about
 */
record ValueRule(
    List<String> terms,
    List<String> instead,
    Optional<String> times,
    Optional<String> constant,
    List<RowFilter> only,
    boolean negated,
    boolean magnitude,
    Optional<String> oncePer,
    Optional<String> lookup,
    boolean ofFile) {}
