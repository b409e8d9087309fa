package io.giftrecon.nightly;

import io.giftrecon.export.group.BuyerGroupSource;
import io.giftrecon.rights.BuyerGroupRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads the buyer groups that matter, one after the other. */
final class BuyerGroupReader implements ItemStreamReader<BuyerGroupRows> {
  private final RunContext run;
  private @Nullable BuyerGroupSource source;

  BuyerGroupReader(RunContext run) {
    this.run = run;
  }

  @Override
  public void open(ExecutionContext context) {
    run.progress.begins(ProgressListener.Stage.DECIDE, run.groups().size());
    source = new BuyerGroupSource(run.groups());
  }

  @Override
  public @Nullable BuyerGroupRows read() throws IOException {
    if (source == null) {
      throw new IllegalStateException("the reader is not open");
    }
    return source.next();
  }

  @Override
  public void close() throws ItemStreamException {
    try {
      if (source != null) {
        source.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
