package io.giftrecon.campaign;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One enrolment for U先 sampling: an item in an activity.
 *
 * @param row where it stands among the samples, from 0; outputs keep this order
 * @param item how the item stands in the shop
 * @param enrolledAt 报名时间; empty in a draft that was not sent in yet (S4)
 * @param window 展示开始时间 to 展示结束时间, half-open (S2)
 * @param stock 活动库存, in pieces
 * @param price U先价 of one piece, in yuan
 * @param limit 每人限购, in pieces
 * @param crowdStatus 人群状态, as written
 */
public record Sample(
    int row,
    String activityId,
    String title,
    SampleItem item,
    Channel channel,
    Crowd crowd,
    Optional<LocalDateTime> enrolledAt,
    Window window,
    int stock,
    BigDecimal price,
    int limit,
    EnrolmentStatus status,
    String crowdStatus) {

  public String itemId() {
    return item.itemId();
  }

  /** S5: a draft is checked, but nobody can claim it. */
  public boolean draft() {
    return status == EnrolmentStatus.DRAFT;
  }
}
