package io.giftrecon.export.group;

import io.giftrecon.campaign.Activity;
import java.util.List;

/**
 * R47, R48: what a job asks of the endings of order numbers.
 *
 * @param activities in whose windows orders are compared
 * @param pair whether believed endings shall pair
 */
public record EndingScope(List<Activity> activities, boolean pair) {}
