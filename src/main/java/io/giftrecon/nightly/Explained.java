package io.giftrecon.nightly;

import java.util.List;

/**
 * What {@code explain} answers.
 *
 * @param lines to print, in Chinese
 * @param known whether anybody knows the order or the buyer that was asked about
 */
public record Explained(List<String> lines, boolean known) {}
