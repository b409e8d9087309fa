package io.giftrecon.order;

import java.time.LocalDate;
import java.util.Map;

/**
 * How the open rights of a one-yuan line stood in a published set (R51).
 *
 * @param waited on how many dates before that each had stood on a worklist
 */
public record ListedNight(
    LocalDate date, Map<RightKey, ListedRight> rights, Map<RightKey, Integer> waited) {}
