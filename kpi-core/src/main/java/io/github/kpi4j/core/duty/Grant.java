package io.github.kpi4j.core.duty;

/**
 * A permission as an account has it.
 *
 * @param party the party for whom it was given
 * @param holder who has it, such as the address of a user
 * @param area for which area, such as {@code advertising}
 * @param level how much
 */
public record Grant(String party, String holder, String area, AccessLevel level) {}
