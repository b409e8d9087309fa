package io.giftrecon.nightly;

import io.giftrecon.export.group.BuyerGroupSource;
import io.giftrecon.order.BuyerGroupRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads the cases that matter, one after the other. */
final class BuyerGroupReader implements ItemStreamReader<BuyerGroupRows> {
  private final RunContext night;
  private @Nullable BuyerGroupSource source;

  BuyerGroupReader(RunContext night) {
    this.night = night;
  }

  @Override
  public void open(ExecutionContext context) {
    night.progress.begins(ProgressListener.Stage.DECIDE, night.cases().cases());
    source = new BuyerGroupSource(night.cases());
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
