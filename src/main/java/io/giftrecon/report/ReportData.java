package io.giftrecon.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.giftrecon.campaign.Activity;
import io.giftrecon.campaign.OneYuanItem;
import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.Window;
import io.giftrecon.order.Times;
import io.giftrecon.output.Summary;
import io.giftrecon.output.SummaryJson;
import io.giftrecon.output.oneyuan.CampaignCourse;
import io.giftrecon.output.oneyuan.OneYuanFigures;
import io.giftrecon.output.sampling.SamplingFigures;
import io.giftrecon.release.DecisionCode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The run in figures, as the page has them: {@code summary.json} without its durations, and what
 * the figures need to be understood: names, windows, days, and which files stand beside the page.
 */
final class ReportData {
  private ReportData() {}

  static void write(Summary summary, Path set, Writer out) throws IOException {
    try (JsonGenerator json = PageJson.to(out)) {
      json.writeStartObject();
      json.writeFieldName("summary");
      json.writeStartObject();
      SummaryJson.writeFigures(summary, json);
      json.writeEndObject();
      texts("files", filesIn(set), json);
      if (summary.figures() instanceof OneYuanFigures figures) {
        oneYuan(figures.course(), json);
      } else if (summary.figures() instanceof SamplingFigures figures) {
        sampling(figures, json);
      }
      json.writeEndObject();
    }
  }

  private static List<String> filesIn(Path set) throws IOException {
    try (Stream<Path> files = Files.list(set)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(ReportPage.NAME))
          .sorted()
          .toList();
    }
  }

  private static void oneYuan(CampaignCourse course, JsonGenerator json) throws IOException {
    json.writeStringField("kind", "one-yuan");
    json.writeArrayFieldStart("decisions");
    for (DecisionCode code : DecisionCode.values()) {
      json.writeStartObject();
      json.writeStringField("code", code.name());
      json.writeStringField("advice", code.action().word());
      json.writeStringField("rules", code.rules());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("activities");
    for (Activity activity : course.campaign().job().activities()) {
      json.writeStartObject();
      json.writeStringField("id", activity.id());
      json.writeStringField("name", activity.name());
      window("reservation", activity.reservation(), json);
      window("main", activity.main(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("items");
    for (OneYuanItem item : course.campaign().enrolments().items()) {
      json.writeStartObject();
      json.writeStringField("id", item.itemId());
      json.writeStringField("title", item.title());
      texts("benefits", item.benefits(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("releasedBuyers", course.releasedBuyers());
    json.writeArrayFieldStart("days");
    for (Map.Entry<LocalDate, CampaignCourse.Day> day : course.days().entrySet()) {
      json.writeStartObject();
      json.writeStringField("day", day.getKey().toString());
      json.writeNumberField("reserved", day.getValue().reserved());
      json.writeNumberField("cameBack", day.getValue().cameBack());
      json.writeNumberField("records", day.getValue().records());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void sampling(SamplingFigures figures, JsonGenerator json) throws IOException {
    json.writeStringField("kind", "u-first");
    json.writeArrayFieldStart("samples");
    if (figures.after().isPresent()) {
      for (Sample sample : figures.after().get().effect().keySet()) {
        json.writeStartObject();
        json.writeStringField("activity", sample.activityId());
        json.writeStringField("item", sample.itemId());
        json.writeStringField("title", sample.title());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void window(String name, Window window, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(name);
    json.writeString(Times.show(window.from()));
    json.writeString(Times.show(window.to()));
    json.writeEndArray();
  }

  private static void texts(String name, List<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
