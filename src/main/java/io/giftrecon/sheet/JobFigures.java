package io.giftrecon.sheet;

/** What came of a run, by the kind of its job. */
public sealed interface JobFigures permits OneYuanFigures, SamplingFigures {
  /** How many rows the main output has. */
  long rows();
}
