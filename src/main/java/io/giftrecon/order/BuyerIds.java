package io.giftrecon.order;

/**
 * What one row says of its buyer. Blank cells, masked names ({@code t**8}) and placeholders are
 * empty here: they identify nobody (R36).
 *
 * @param ouid the platform's own id of a person
 * @param openUid buyer_open_uid, 买家OpenUid or 买家标识: an id that each app has its own of
 * @param member 买家会员名
 * @param nick 买家会员昵称
 * @param listed 买家标识 of the buyers file, the weakest source
 */
public record BuyerIds(String ouid, String openUid, String member, String nick, String listed) {
  /** A row that names nobody. */
  public static final BuyerIds NOBODY = new BuyerIds("", "", "", "", "");

  /** The kinds of id, the strongest first (R45). */
  public enum Kind {
    OUID("ouid"),
    OPEN_UID("buyer_open_uid"),
    MEMBER("买家会员名"),
    NICK("买家会员昵称"),
    LISTED("买家标识");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** The column that people know it by. */
    public String title() {
      return title;
    }
  }

  public BuyerIds {
    ouid = usable(ouid);
    openUid = usable(openUid);
    member = usable(member);
    nick = usable(nick);
    listed = usable(listed);
  }

  /** The id of a kind, empty where the row states none. */
  public String of(Kind kind) {
    return switch (kind) {
      case OUID -> ouid;
      case OPEN_UID -> openUid;
      case MEMBER -> member;
      case NICK -> nick;
      case LISTED -> listed;
    };
  }

  private static String usable(String id) {
    return Placeholders.identifies(id) ? id : "";
  }
}
