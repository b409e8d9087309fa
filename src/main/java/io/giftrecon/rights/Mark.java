package io.giftrecon.rights;

import java.time.LocalDateTime;

/**
 * The merchant's word that a right has been released (R27).
 *
 * @param at in China time
 * @param by who said so: a person, or the file that came back
 */
public record Mark(LocalDateTime at, String by, String note, String carrier, String tracking) {}
