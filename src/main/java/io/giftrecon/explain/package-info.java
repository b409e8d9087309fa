/**
 * Why an order, or a buyer of a sample, is treated as it is: each rule that was asked, by id, with
 * its answer. Pure.
 *
 * <p>Enters: a decided buyer group, and what the rules have answered meanwhile about the lines that
 * were asked about. Leaves: lines of plain Chinese. Open first: {@link
 * io.giftrecon.explain.Explanation}, then {@link io.giftrecon.explain.SamplingExplanation}.
 */
package io.giftrecon.explain;
