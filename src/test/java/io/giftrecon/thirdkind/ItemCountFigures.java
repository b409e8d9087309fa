package io.giftrecon.thirdkind;

import io.giftrecon.output.JobFigures;
import io.giftrecon.words.Message;
import java.nio.file.Path;
import java.util.List;

/**
 * A run of the third kind in figures.
 *
 * @param rows of its one table
 */
record ItemCountFigures(long rows) implements JobFigures {
  @Override
  public Object summary() {
    return this;
  }

  @Override
  public List<Message> closingLines(Path set) {
    return List.of(Message.of("report.sheet", set.resolve("items.csv")));
  }
}
