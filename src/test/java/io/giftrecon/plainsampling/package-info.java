/**
 * The deliberately plain second implementation of rules U1-U20, and the random sampling campaigns
 * it is compared on. Nothing here is shared with the job; the exports and what they say of a line
 * are those of {@link io.giftrecon.plain}. Open {@link
 * io.giftrecon.plainsampling.SamplingComparisonTest} first, then {@link
 * io.giftrecon.plainsampling.PlainSampling}.
 */
package io.giftrecon.plainsampling;
