package io.giftrecon.sampling;

import java.util.OptionalLong;

/**
 * One figure of the platform's board beside ours: a row of {@code board-diff.csv}.
 *
 * @param metric 指标
 * @param ours empty where our inputs cannot tell
 * @param reasons 可能原因; empty where nothing differs
 */
public record BoardDifference(
    String activityId,
    String itemId,
    String metric,
    long board,
    OptionalLong ours,
    String reasons) {}
