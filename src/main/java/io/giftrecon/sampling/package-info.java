/**
 * U1 to U20: a sampling campaign checked before it starts and reconciled after. Pure.
 *
 * <p>Enters: a {@link io.giftrecon.campaign.SamplingCampaign}, what "now" is, and the lines of one
 * buyer at a time. Leaves: {@link io.giftrecon.sampling.Finding}s, {@link
 * io.giftrecon.sampling.SampledGroup}s, and the figures over all of them. Open first: {@link
 * io.giftrecon.sampling.PreCheck}, a page that names the rules, then {@link
 * io.giftrecon.sampling.Claims}.
 */
package io.giftrecon.sampling;
