package io.giftrecon.output;

/** What came of a run, by the kind of its job. */
public interface JobFigures {
  /** How many rows the main output has. */
  long rows();
}
