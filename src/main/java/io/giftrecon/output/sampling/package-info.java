/**
 * The tables and figures of a sampling job.
 *
 * <p>Enters: {@link io.giftrecon.sampling.SampledGroup}, one buyer group at a time, and findings of
 * the pre-check. Leaves: the rows of its published tables. Open first: {@link
 * io.giftrecon.output.sampling.PrecheckSheet}, then {@link
 * io.giftrecon.output.sampling.EffectSheet}.
 */
package io.giftrecon.output.sampling;
