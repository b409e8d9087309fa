package io.giftrecon.consign;

/** One call that the ERP shall make for a released right. */
public sealed interface ConsignRequest {
  /**
   * Reports a gift that was sent ({@code alibaba.ascp.logistics.offline.send}, 补发).
   *
   * @param tid the main order
   * @param subTid the main line
   */
  record Send(String tid, String subTid, Parcel parcel) implements ConsignRequest {}

  /**
   * Changes the number of a parcel that was reported ({@code
   * alibaba.ascp.logistics.consign.modify}).
   *
   * @param tid the main order
   */
  record Modify(String tid, Parcel before, Parcel after) implements ConsignRequest {}

  /**
   * A parcel on its way.
   *
   * @param outSid the tracking number
   */
  record Parcel(String companyCode, String outSid) {}
}
