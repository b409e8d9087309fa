package io.giftrecon.output;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a published set says of itself in few figures, whichever run published it.
 *
 * @param rows read from all inputs
 * @param rejected of them
 * @param warnings that a person has to look at (R40), those not that are known (R53)
 * @param attention what else a person has to look at (U20)
 * @param decisions units by code; empty for a kind of job that decides about no rights
 */
public record PublishedFigures(
    long rows, long rejected, int warnings, int attention, Map<String, Long> decisions) {
  private static final JsonMapper JSON = new JsonMapper();

  /** The figures of a run of this process. */
  public static PublishedFigures of(Summary summary) {
    return new PublishedFigures(
        summary.inputs().stream().mapToLong(Summary.Input::rows).sum(),
        summary.inputs().stream().mapToLong(Summary.Input::rejected).sum(),
        summary.unknownWarnings().size(),
        summary.figures().attention().size(),
        summary.figures().decisions());
  }

  /** Reads the summary of a set that an earlier run has published. */
  public static PublishedFigures read(Path set) throws IOException {
    Document read = JSON.readValue(set.resolve(SummaryJson.NAME).toFile(), Document.class);
    return new PublishedFigures(
        read.inputs().stream().mapToLong(Input::rows).sum(),
        read.inputs().stream().mapToLong(Input::rejected).sum(),
        read.warnings() == null
            ? 0
            : (int) read.warnings().stream().filter(told -> !told.known()).count(),
        read.blocked() == null ? 0 : read.blocked().size(),
        read.decisions() == null ? Map.of() : read.decisions());
  }

  /** Whether a person must look at the set: rows were rejected, or something is to be looked at. */
  public boolean wantsAPerson() {
    return rejected > 0 || warnings > 0 || attention > 0;
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Document(
      List<Input> inputs,
      @Nullable List<Told> warnings,
      @Nullable List<Object> blocked,
      @Nullable Map<String, Long> decisions) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Told(boolean known) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Input(long rows, long rejected) {}
}
