/**
 * Does tonight make sense (R40)? What the exports hold is measured by what a campaign expects.
 *
 * <p>Enters: the recognised and scanned exports, which buyers they name, and the campaign. Leaves:
 * warnings, the same for {@code run} and {@code check}. Open first: {@link
 * io.giftrecon.evidence.ExportWarnings}, then {@link io.giftrecon.evidence.CampaignWarnings}.
 */
package io.giftrecon.evidence;
