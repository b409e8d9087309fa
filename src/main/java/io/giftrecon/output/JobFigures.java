package io.giftrecon.output;

import io.giftrecon.words.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What came of a run, by the kind of its job. */
public interface JobFigures {
  /** How many rows the main output has. */
  long rows();

  /**
   * What a person wants to know when the run is over: a line each.
   *
   * @param set the folder that the set is published in
   */
  List<Message> closingLines(Path set);

  /** Units by decision code; empty for a kind of job that decides about no rights. */
  default Map<String, Long> decisions() {
    return Map.of();
  }

  /** What {@code summary.json} says of this kind: a record whose components become its fields. */
  Object summary();
}
