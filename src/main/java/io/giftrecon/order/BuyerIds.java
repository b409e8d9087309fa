package io.giftrecon.order;

import java.util.List;

/**
 * What one row says of its buyer. Blank and masked names ({@code t**8}) and placeholders are empty
 * here: they identify nobody (R36).
 *
 * @param openUid buyer_open_uid, 买家OpenUid or 买家标识
 * @param member 买家会员名
 * @param nick 买家会员昵称
 * @param listed 买家标识 of the buyers file, the weakest source
 */
public record BuyerIds(String openUid, String member, String nick, String listed) {
  /** A row that names nobody. */
  public static final BuyerIds NOBODY = new BuyerIds("", "", "", "");

  public BuyerIds {
    openUid = usable(openUid);
    member = usable(member);
    nick = usable(nick);
    listed = usable(listed);
  }

  /** The four texts, the strongest kind first; empty where a kind is not stated. */
  public List<String> byStrength() {
    return List.of(openUid, member, nick, listed);
  }

  private static String usable(String name) {
    return Placeholders.identifies(name) ? name : "";
  }
}
