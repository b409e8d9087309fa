package io.giftrecon.output;

import io.giftrecon.words.Message;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** The most important of these lines, without paths: for a note of ten lines. */
  List<Message> headlines();

  /**
   * What a person must look at besides warnings and rejected rows: a line each, and the exit code
   * says so too (U20).
   */
  List<Message> attention();

  /** Units by decision code; empty for a kind of job that decides about no rights. */
  Map<String, Long> decisions();

  /** The oldest of the times that any decision of the run rests on; empty if there is none. */
  Optional<LocalDateTime> oldestEvidence();

  /** What {@code summary.json} says of this kind: a record whose components become its fields. */
  Object summary();
}
