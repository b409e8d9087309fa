/**
 * What the merchant decided: the job file, activities and their windows, enrolled one-yuan items.
 *
 * <p>Enters: one YAML file and one CSV. Leaves: values checked whole, or one error that names line
 * and key. Open first: {@link io.giftrecon.campaign.JobFile}, then {@link
 * io.giftrecon.campaign.Enrolments}.
 */
package io.giftrecon.campaign;
