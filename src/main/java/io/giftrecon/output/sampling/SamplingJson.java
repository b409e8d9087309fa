package io.giftrecon.output.sampling;

import com.fasterxml.jackson.core.JsonGenerator;
import io.giftrecon.campaign.Sample;
import io.giftrecon.order.Amounts;
import io.giftrecon.order.Times;
import io.giftrecon.output.SummaryJson;
import io.giftrecon.sampling.Figures;
import io.giftrecon.sampling.Horizon;
import io.giftrecon.sampling.ItemSales.Sales;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The part of {@code summary.json} that a sampling campaign has of its own. */
public final class SamplingJson {
  private SamplingJson() {}

  public static void write(SamplingFigures figures, JsonGenerator json) throws IOException {
    json.writeStringField("now", Times.show(figures.now()));
    SummaryJson.counts("findings", figures.findingsByCode(), json);
    if (figures.after().isPresent()) {
      after(figures.after().get(), json);
    }
  }

  private static void after(SamplingFigures.After after, JsonGenerator json) throws IOException {
    json.writeStringField("asOf", Times.show(after.asOf()));
    SummaryJson.counts("claims", after.claims(), json);
    json.writeArrayFieldStart("effect");
    for (Map.Entry<Sample, Figures> entry : after.effect().entrySet()) {
      effect(entry.getKey().activityId(), entry.getKey().itemId(), entry.getValue(), json);
    }
    effect("合计", "", after.total(), json);
    json.writeEndArray();
    json.writeArrayFieldStart("sales");
    for (Map.Entry<String, Sales> entry : after.sales().entrySet()) {
      sales(entry.getKey(), entry.getValue(), json);
    }
    json.writeEndArray();
    json.writeNumberField("boardDifferences", after.differences());
    json.writeNumberField("careList", after.care());
  }

  private static void effect(String activity, String item, Figures of, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("activity", activity);
    json.writeStringField("item", item);
    json.writeNumberField("claims", of.claims());
    json.writeNumberField("claimers", of.claimers());
    json.writeStringField("newMembers", of.shownNewMembers());
    json.writeStringField("newMemberShare", of.newMemberShare());
    Map<String, Long> immature = new LinkedHashMap<>();
    for (Horizon horizon : Horizon.values()) {
      immature.put(Integer.toString(horizon.days()), of.immature(horizon));
    }
    SummaryJson.counts("immature", immature, json);
    json.writeEndObject();
  }

  /** U12: claims are in neither figure. */
  private static void sales(String item, Sales of, JsonGenerator json) throws IOException {
    BigDecimal lowest = of.lowest();
    json.writeStartObject();
    json.writeStringField("item", item);
    json.writeNumberField("pieces", of.pieces());
    json.writeStringField("amount", Amounts.show(of.amount()));
    json.writeStringField("lowestPrice", lowest == null ? "/" : Amounts.show(lowest));
    json.writeEndObject();
  }
}
