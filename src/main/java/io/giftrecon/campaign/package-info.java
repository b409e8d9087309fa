/**
 * What the merchant decided: the job file, activities and their windows, enrolled one-yuan items,
 * or the small files of a sampling campaign.
 *
 * <p>Enters: one YAML file and the CSV files it names. Leaves: values checked whole, or one error
 * that names line and key. Open first: {@link io.giftrecon.campaign.JobFile}, then {@link
 * io.giftrecon.campaign.Enrolments} and {@link io.giftrecon.campaign.SamplingCampaign}.
 */
package io.giftrecon.campaign;
