/**
 * The deliberately plain second implementation of rules R1-R46, and the random shops it is compared
 * on. Nothing here is shared with the job. Open {@link io.giftrecon.plain.PlainComparisonTest}
 * first, then {@link io.giftrecon.plain.PlainRules}.
 */
package io.giftrecon.plain;
