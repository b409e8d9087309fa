package io.giftrecon.consign;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.giftrecon.consign.ConsignRequest.Modify;
import io.giftrecon.consign.ConsignRequest.Send;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;

/** Consign requests as JSON Lines: UTF-8, one object a line. */
public final class ConsignJson {
  private static final JsonFactory JSON = new JsonFactory();

  /** 2^53: readers that keep numbers as doubles lose digits above it. */
  private static final long LARGEST_NUMBER = 1L << 53;

  private static final int LONGEST_NUMBER = Long.toString(LARGEST_NUMBER).length();
  private static final int REISSUE = 3;
  private static final int OFFLINE_GIFT = 1;

  private ConsignJson() {}

  /** Writes a line per request. */
  public static void write(List<ConsignRequest> requests, Writer out) throws IOException {
    for (ConsignRequest request : requests) {
      StringWriter line = new StringWriter();
      try (JsonGenerator json = JSON.createGenerator(line)) {
        json.writeStartObject();
        if (request instanceof Send send) {
          write(send, json);
        } else if (request instanceof Modify modify) {
          write(modify, json);
        }
        json.writeEndObject();
      }
      out.write(line + "\n");
    }
  }

  private static void write(Send send, JsonGenerator json) throws IOException {
    json.writeStringField("method", "alibaba.ascp.logistics.offline.send");
    number("tid", send.tid(), json);
    json.writeNumberField("consign_type", REISSUE);
    json.writeArrayFieldStart("consign_pkgs");
    json.writeStartObject();
    json.writeStringField("company_code", send.parcel().companyCode());
    json.writeStringField("out_sid", send.parcel().outSid());
    json.writeArrayFieldStart("goods");
    json.writeStartObject();
    number("sub_tid", send.subTid(), json);
    json.writeNumberField("item_type", OFFLINE_GIFT);
    json.writeNumberField("num", 1);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void write(Modify modify, JsonGenerator json) throws IOException {
    json.writeStringField("method", "alibaba.ascp.logistics.consign.modify");
    number("tid", modify.tid(), json);
    json.writeStringField("old_out_sid", modify.before().outSid());
    json.writeStringField("new_out_sid", modify.after().outSid());
    json.writeStringField("old_company_code", modify.before().companyCode());
    json.writeStringField("new_company_code", modify.after().companyCode());
  }

  /** A number where every reader keeps its digits, else a string. */
  private static void number(String name, String digits, JsonGenerator json) throws IOException {
    boolean exact =
        digits.length() <= LONGEST_NUMBER
            && !digits.startsWith("0")
            && Long.parseLong(digits) <= LARGEST_NUMBER;
    if (exact) {
      json.writeNumberField(name, Long.parseLong(digits));
    } else {
      json.writeStringField(name, digits);
    }
  }
}
