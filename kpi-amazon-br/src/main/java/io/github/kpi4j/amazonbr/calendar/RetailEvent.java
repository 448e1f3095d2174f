package io.github.kpi4j.amazonbr.calendar;

import java.time.LocalDate;

/**
 * A day on which people buy more, or other things.
 *
 * @param key what programs call it, such as {@code BLACK_FRIDAY}
 * @param name what people call it
 * @param date the day
 * @param basis the rule that the day follows from, in words
 */
public record RetailEvent(String key, String name, LocalDate date, String basis) {}
