package io.giftrecon.output;

import java.io.IOException;
import java.util.List;

/** Takes the rows of a table one by one, in their order. */
@FunctionalInterface
public interface RowSink {
  /** Takes a row: a value for each column, before it is formatted. */
  void row(List<String> values) throws IOException;
}
