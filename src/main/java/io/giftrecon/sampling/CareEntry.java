package io.giftrecon.sampling;

import io.giftrecon.campaign.Prompt;
import java.util.Comparator;
import java.util.List;

/**
 * U6: a buyer whom the platform's risk control kept from claiming: a row of {@code care-list.csv}.
 * Known from what the buyer was shown alone, never from orders.
 *
 * @param advice 建议
 */
public record CareEntry(Prompt prompt, String advice) {
  /** The code of whoever saw the words. */
  public static final String CODE = "RISK_CONTROLLED";

  private static final String WORDS = "差点领到";
  private static final String ADVICE = "安抚：平台近期的风控策略是动态的，不是店铺拒绝；请稍后再试，或改送其他优惠，不要指责买家";
  private static final Comparator<Prompt> ORDER =
      Comparator.comparing(Prompt::at).thenComparing(Prompt::buyer).thenComparing(Prompt::text);

  /** U6: whether somebody who saw this was risk-controlled. */
  public static boolean riskControlled(Prompt prompt) {
    return prompt.text().contains(WORDS);
  }

  /** S37: whom to care for, each prompt once. */
  public static List<CareEntry> of(List<Prompt> prompts) {
    return prompts.stream()
        .filter(CareEntry::riskControlled)
        .distinct()
        .sorted(ORDER)
        .map(prompt -> new CareEntry(prompt, ADVICE))
        .toList();
  }
}
