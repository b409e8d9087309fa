package io.giftrecon.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergedCellsTest {
  @Test
  void speakOfEveryRowThatTheyCover() {
    MergedCells merged = merged("B3:B4", "A1:C1", "C6:D7");
    assertThat(merged.seen(2, List.of("a", "x"), List.of(1, 2))).containsExactly("a", "x");
    assertThat(merged.seen(3, List.of("b", "YT1"), List.of(1, 2))).containsExactly("b", "YT1");
    assertThat(merged.seen(4, List.of("c"), List.of(1, 2))).containsExactly("c", "YT1");
    assertThat(merged.seen(5, List.of("d"), List.of(1, 2))).containsExactly("d");
    assertThat(merged.seen(6, List.of("e", "", "SF2"), List.of(1, 2)))
        .containsExactly("e", "", "SF2");
    assertThat(merged.seen(7, List.of("f"), List.of(1, 2))).containsExactly("f", "", "SF2");
  }

  @Test
  void sayNothingInOtherColumns() {
    MergedCells merged = merged("A2:A3");
    merged.seen(2, List.of("351"), List.of(1));
    assertThat(merged.seen(3, List.of("", "x"), List.of(1))).containsExactly("", "x");
  }

  private static MergedCells merged(String... ranges) {
    StringBuilder sheet = new StringBuilder("<worksheet><sheetData/><mergeCells>");
    for (String range : ranges) {
      sheet.append("<mergeCell ref=\"").append(range).append("\"/>");
    }
    byte[] xml =
        sheet.append("</mergeCells></worksheet>").toString().getBytes(StandardCharsets.UTF_8);
    return MergedCells.read(new PartReader(new PartBytes(new ByteArrayInputStream(xml), 1000)));
  }
}
