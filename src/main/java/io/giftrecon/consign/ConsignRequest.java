package io.giftrecon.consign;

import io.giftrecon.rights.TrackingNumbers;
import java.util.List;

/** One call that the ERP shall make for released rights (R67). */
public sealed interface ConsignRequest {
  /** The same for the same call whenever it is handed out, and for no other. */
  String id();

  /**
   * Reports gifts that were sent ({@code alibaba.ascp.logistics.offline.send}, 补发).
   *
   * @param tid the main order
   * @param subTid the main line
   * @param num how many units of one one-yuan line are in the parcel
   */
  record Send(String id, String tid, String subTid, Parcel parcel, int num)
      implements ConsignRequest {}

  /**
   * Changes the number of a parcel that was reported ({@code
   * alibaba.ascp.logistics.consign.modify}).
   *
   * @param tid the main order
   */
  record Modify(String id, String tid, Parcel before, Parcel after) implements ConsignRequest {}

  /**
   * A parcel on its way.
   *
   * @param outSid the tracking number
   */
  record Parcel(String companyCode, String outSid) {
    /** The same for the same parcel, however its number was typed (R65). */
    List<Object> key() {
      return List.of(companyCode, TrackingNumbers.keys(outSid));
    }

    boolean isSameAs(Parcel other) {
      return key().equals(other.key());
    }
  }
}
