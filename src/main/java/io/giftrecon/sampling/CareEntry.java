package io.giftrecon.sampling;

import io.giftrecon.campaign.Prompt;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * U6: a buyer whom the platform's risk control kept from claiming: a row of {@code care-list.csv}.
 * Known from what the buyer was shown alone, never from orders.
 *
 * @param advice 建议
 */
public record CareEntry(Prompt prompt, String advice) {
  /** The code of whoever saw the words. */
  public static final String CODE = "RISK_CONTROLLED";

  private static final Pattern WORDS = Pattern.compile("差点领到|差點領到");

  /**
   * What a buyer is told who is turned away for another reason: no stock, no right to it, no time.
   */
  private static final Pattern OTHER_WORDS =
      Pattern.compile("售罄|[领抢发送卖][完光]|没有?了|库存|缺货|符合|日销价|已经?领|领过|上限|限购|入会|会员|开始|结束|过期");

  private static final Pattern NOT_SEEN = Pattern.compile("[\\p{Z}\\p{C}]+");
  private static final String ADVICE = "安抚：平台近期的风控策略是动态的，不是店铺拒绝；请稍后再试，或改送其他优惠，不要指责买家";
  private static final Comparator<Prompt> ORDER =
      Comparator.comparing(Prompt::at).thenComparing(Prompt::buyer).thenComparing(Prompt::text);

  /** U6: whether somebody who saw this was risk-controlled, however the words are spaced. */
  public static boolean riskControlled(Prompt prompt) {
    return says(prompt, WORDS);
  }

  /** U13: whether nobody knows what this told whoever saw it. */
  static boolean isUnknown(Prompt prompt) {
    return !riskControlled(prompt) && !says(prompt, OTHER_WORDS);
  }

  private static boolean says(Prompt prompt, Pattern words) {
    return words.matcher(NOT_SEEN.matcher(prompt.text()).replaceAll("")).find();
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
