package io.giftrecon.campaign;

import java.time.LocalDateTime;

/**
 * What a buyer was shown instead of a claim (U5, U6).
 *
 * @param buyer 买家标识 as written
 */
public record Prompt(String buyer, LocalDateTime at, String text) {}
