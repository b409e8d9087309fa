package io.giftrecon.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.giftrecon.order.Warning;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code summary.json}: what was read, what came of it, and how long it took. */
public final class SummaryJson {
  /** The file's name; where it stands, a set is whole. */
  public static final String NAME = "summary.json";

  private static final ObjectWriter WRITER = writer();

  private SummaryJson() {}

  /**
   * Writes the summary into a folder.
   *
   * @param proof empty for a kind of job that marks nothing (R61)
   */
  public static void write(Summary summary, Optional<PublishedProof> proof, Path folder)
      throws IOException {
    Map<String, Object> differs = new LinkedHashMap<>(summary.durations());
    proof.ifPresent(given -> differs.putAll(given.fields()));
    try (OutputStream out = Files.newOutputStream(folder.resolve(NAME));
        JsonGenerator json = WRITER.createGenerator(out, JsonEncoding.UTF8)) {
      WRITER.writeValue(json, new Document(figures(summary), differs));
      json.writeRaw('\n');
    }
  }

  /** What is the same in equal runs: a record, to be bound by Jackson. */
  public static Object figures(Summary summary) {
    return new Figures(
        summary.job(),
        summary.date(),
        summary.inputs(),
        summary.warnings().stream().map(Told::of).toList(),
        summary.figures().summary());
  }

  private static ObjectWriter writer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return JsonMapper.builder()
        .build()
        .writer(
            new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
  }

  private record Document(@JsonUnwrapped Object figures, Map<String, Object> durations) {}

  private record Figures(
      String job,
      String date,
      List<Summary.Input> inputs,
      List<Told> warnings,
      @JsonUnwrapped Object ofTheKind) {}

  /** A warning, in both languages; known is null, and not shown, where nobody knows of it (R53). */
  private record Told(
      String code,
      String zh,
      String en,
      String file,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean known) {
    static Told of(Warning warning) {
      return new Told(
          warning.code().name(),
          warning.zh(),
          warning.en(),
          warning.file(),
          warning.isKnown() ? true : null);
    }
  }
}
