package io.giftrecon.nightly;

import io.giftrecon.export.CaseSource;
import io.giftrecon.order.CaseRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads the cases that matter, one after the other. */
final class CaseReader implements ItemStreamReader<CaseRows> {
  private final Night night;
  private @Nullable CaseSource source;

  CaseReader(Night night) {
    this.night = night;
  }

  @Override
  public void open(ExecutionContext context) {
    night.progress.begins(Progress.Stage.DECIDE, night.cases().cases());
    source = new CaseSource(night.cases());
  }

  @Override
  public @Nullable CaseRows read() throws IOException {
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
