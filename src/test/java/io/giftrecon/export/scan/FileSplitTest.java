package io.giftrecon.export.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.export.group.SmallShop;
import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.SheetFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file scanned in splits is the file scanned in one, or says that the splits do not meet. */
class FileSplitTest {
  private static final String HEADER = "子订单编号,主订单编号,买家会员名,商品ID,标题,价格,购买数量\r\n";

  @TempDir private Path folder;

  @Test
  void theStretchesOfAFileAreTheFile() throws IOException {
    SmallShop shop = new SmallShop(folder);
    Campaign campaign = shop.campaign();
    int joined = 0;
    int apart = 0;
    for (int seed = 0; seed < 400; seed++) {
      shop.with("x.csv", text(new Random(seed)));
      ExportFile file =
          ExportFolder.recognise(shop.exports().resolve("x.csv"), SheetFolder.temporary()).get(0);
      ScannedFile whole = FileScan.scan(file, campaign, ByteListener.NONE);
      List<ScannedSplit> splits = new ArrayList<>();
      LongAdder heard = new LongAdder();
      for (FileSplit split : FileSplit.of(file, 40 + seed)) {
        splits.add(FileScan.scan(split, campaign, heard::add));
      }
      assertThat(heard.sum()).as("seed %d: bytes told of", seed).isEqualTo(file.size());
      Optional<ScannedFile> together = ScannedFile.join(file, splits);
      if (together.isPresent()) {
        joined++;
        assertThat(describe(together.get())).as("seed %d", seed).isEqualTo(describe(whole));
      } else {
        apart++;
      }
    }
    assertThat(joined).as("files whose splits meet").isGreaterThan(100);
    assertThat(apart).as("files cut inside a quoted cell").isGreaterThan(50);
  }

  @Test
  void smallFilesShareATurnAndLargeOnesDoNot() throws IOException {
    SmallShop shop = new SmallShop(folder).with("x.csv", text(new Random(1)));
    ExportFile file =
        ExportFolder.recognise(shop.exports().resolve("x.csv"), SheetFolder.temporary()).get(0);
    FileSplit small = FileSplit.of(file).get(0);
    FileSplit large = new FileSplit(file, file.size() - (3L << 20), file.size());
    assertThat(FileSplit.shares(List.of())).isEmpty();
    assertThat(FileSplit.shares(List.of(small, small, large, large, small)))
        .containsExactly(List.of(small, small, large), List.of(large, small));
  }

  @Test
  void aSmallFileIsOneStretchAndNoByteIsInTwo() throws IOException {
    SmallShop shop = new SmallShop(folder).with("x.csv", text(new Random(1)));
    ExportFile file =
        ExportFolder.recognise(shop.exports().resolve("x.csv"), SheetFolder.temporary()).get(0);
    assertThat(FileSplit.of(file)).hasSize(1);
    List<FileSplit> splits = FileSplit.of(file, 100);
    assertThat(splits.get(0).from()).isZero();
    for (int i = 1; i < splits.size(); i++) {
      assertThat(splits.get(i).from()).isEqualTo(splits.get(i - 1).to());
    }
    assertThat(splits.get(splits.size() - 1).to()).isGreaterThan(file.size());
  }

  /** Rows, some with line ends in a cell, some broken, some blank, some without a line end. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "\ufeff" : "").append(HEADER);
    int rows = random.nextInt(30);
    for (int row = 0; row < rows; row++) {
      String title =
          switch (random.nextInt(12)) {
            case 0 -> "\"围巾\r\n红色\"";
            case 1 -> "\"一,二\"\"三\"\"\n,,\n\"";
            case 2 -> "\"没有闭合";
            default -> "围巾" + "长".repeat(random.nextInt(20));
          };
      text.append(row).append(",").append(random.nextInt(9)).append(",anna,101,").append(title);
      text.append(random.nextInt(10) == 0 ? ",1.00" : ",1.00,1");
      text.append(random.nextInt(10) == 0 ? "\r\n\r\n" : "\r\n");
    }
    return random.nextInt(4) == 0 ? text.toString().stripTrailing() : text.toString();
  }

  private static List<String> describe(ScannedFile scanned) {
    FileKeys keys = scanned.keys();
    List<String> all =
        new ArrayList<>(
            IntStream.range(0, keys.rows())
                .mapToObj(
                    row ->
                        "%d %d line %d bytes %d+%d %b"
                            .formatted(
                                keys.order(row),
                                keys.subOrder(row),
                                keys.line(row),
                                keys.offset(row),
                                keys.length(row),
                                keys.isEnrolled(row)))
                .toList());
    scanned.rejects().forEach(reject -> all.add(reject.toString()));
    IntStream.range(0, keys.buyers().size()).forEach(i -> all.add("" + keys.buyers().get(i)));
    all.add(scanned.rows() + " rows");
    return all;
  }
}
