package io.giftrecon.consign;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.giftrecon.consign.ConsignRequest.Modify;
import io.giftrecon.consign.ConsignRequest.Send;
import io.giftrecon.order.Printable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Consign requests as JSON Lines: UTF-8, one object a line. */
public final class ConsignJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  /** 2^53: readers that keep numbers as doubles lose digits above it. */
  private static final long LARGEST_NUMBER = 1L << 53;

  private static final int LONGEST_NUMBER = Long.toString(LARGEST_NUMBER).length();
  private static final int REISSUE = 3;
  private static final int OFFLINE_GIFT = 1;

  private ConsignJson() {}

  /** Writes a line per request. */
  public static void write(List<ConsignRequest> requests, Writer out) throws IOException {
    for (ConsignRequest request : requests) {
      if (request instanceof Send send) {
        line(OfflineSend.of(send), out);
      } else if (request instanceof Modify modify) {
        line(ConsignModify.of(modify), out);
      }
    }
  }

  private static void line(Object call, Writer out) throws IOException {
    out.write(JSON.writeValueAsString(call) + "\n");
  }

  /** A number where every reader keeps its digits, else a string. */
  private static Object number(String digits) {
    boolean exact =
        digits.length() <= LONGEST_NUMBER
            && !digits.startsWith("0")
            && Long.parseLong(digits) <= LARGEST_NUMBER;
    if (exact) {
      return Long.parseLong(digits);
    }
    return digits;
  }

  /** As people typed it, but nothing that a terminal would obey. */
  private static String shown(ConsignRequest.Parcel parcel) {
    return Printable.cell(parcel.outSid());
  }

  private record OfflineSend(
      String method, String id, Object tid, int consignType, List<Parcel> consignPkgs) {
    static OfflineSend of(Send send) {
      Goods goods = new Goods(number(send.subTid()), OFFLINE_GIFT, send.num());
      return new OfflineSend(
          "alibaba.ascp.logistics.offline.send",
          send.id(),
          number(send.tid()),
          REISSUE,
          List.of(new Parcel(send.parcel().companyCode(), shown(send.parcel()), List.of(goods))));
    }
  }

  private record Parcel(String companyCode, String outSid, List<Goods> goods) {}

  private record Goods(Object subTid, int itemType, int num) {}

  private record ConsignModify(
      String method,
      String id,
      Object tid,
      String oldOutSid,
      String newOutSid,
      String oldCompanyCode,
      String newCompanyCode) {
    static ConsignModify of(Modify modify) {
      return new ConsignModify(
          "alibaba.ascp.logistics.consign.modify",
          modify.id(),
          number(modify.tid()),
          shown(modify.before()),
          shown(modify.after()),
          modify.before().companyCode(),
          modify.after().companyCode());
    }
  }
}
