package io.giftrecon.output;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.giftrecon.output.oneyuan.OneYuanFigures;
import io.giftrecon.output.sampling.SamplingFigures;
import io.giftrecon.output.sampling.SamplingJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** {@code summary.json}: what was read, what came of it, and how long it took. */
public final class SummaryJson {
  /** The file's name; where it stands, a set is whole. */
  public static final String NAME = "summary.json";

  private SummaryJson() {}

  /** Writes the summary into a folder. */
  public static void write(Summary summary, Path folder) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (OutputStream out = Files.newOutputStream(folder.resolve(NAME));
        JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      json.writeStartObject();
      writeFigures(summary, json);
      counts("durations", summary.durations(), json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /** Writes what is the same in equal runs, into an object that is open. */
  public static void writeFigures(Summary summary, JsonGenerator json) throws IOException {
    json.writeStringField("job", summary.job());
    json.writeStringField("date", summary.date());
    inputs(summary, json);
    if (summary.figures() instanceof OneYuanFigures figures) {
      oneYuan(figures, json);
    } else if (summary.figures() instanceof SamplingFigures figures) {
      SamplingJson.write(figures, json);
    }
  }

  private static void oneYuan(OneYuanFigures figures, JsonGenerator json) throws IOException {
    json.writeNumberField("records", figures.records());
    counts("decisions", figures.decisions(), json);
    json.writeNumberField("processed", figures.processed());
    counts("breaks", figures.breaks(), json);
    json.writeFieldName("conversion");
    json.writeStartObject();
    conversion(figures.conversion(), json);
    list("activities", figures.activities(), json);
    list("items", figures.items(), json);
    json.writeEndObject();
  }

  private static void inputs(Summary summary, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("inputs");
    for (Summary.Input input : summary.inputs()) {
      json.writeStartObject();
      json.writeStringField("file", input.file());
      json.writeStringField("kind", input.kind());
      json.writeStringField("encoding", input.encoding());
      json.writeStringField("asOf", input.asOf());
      json.writeNumberField("rows", input.rows());
      json.writeNumberField("used", input.used());
      counts("notNeeded", input.notNeeded(), json);
      json.writeNumberField("rejected", input.rejected());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void list(
      String name, Map<String, OneYuanFigures.Conversion> conversions, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Map.Entry<String, OneYuanFigures.Conversion> entry : conversions.entrySet()) {
      json.writeStartObject();
      json.writeStringField("id", entry.getKey());
      conversion(entry.getValue(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void conversion(OneYuanFigures.Conversion conversion, JsonGenerator json)
      throws IOException {
    json.writeNumberField("oneYuanBuyers", conversion.buyers());
    json.writeNumberField("cameBack", conversion.cameBack());
    json.writeStringField("share", conversion.share());
  }

  public static void counts(String name, Map<String, Long> counts, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      json.writeNumberField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }
}
