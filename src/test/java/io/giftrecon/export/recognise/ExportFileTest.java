package io.giftrecon.export.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExportFileTest {
  private static final Instant MODIFIED = Instant.parse("2023-08-31T18:30:15.123Z");

  @Test
  void rowsAreOrderedByStampThenNameThenLine() {
    ExportFile older = file("b202309010000.csv");
    ExportFile newer = file("a202309010001.csv");
    ExportFile sameTime = file("c202309010000.csv");
    assertThat(older.source(9)).isLessThan(newer.source(1));
    assertThat(older.source(9)).isLessThan(sameTime.source(1));
    assertThat(older.source(9)).isLessThan(older.source(10));
  }

  private static ExportFile file(String name) {
    return new ExportFile(
        Path.of(name), name, AsOf.of(name, MODIFIED), 0, MODIFIED, Optional.empty());
  }
}
