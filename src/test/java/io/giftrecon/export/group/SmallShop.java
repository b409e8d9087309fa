package io.giftrecon.export.group;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.SheetFolder;
import io.giftrecon.export.scan.FileScan;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.nightly.oneyuan.OneYuanKind;
import io.giftrecon.rights.BuyerGroupRows;
import io.giftrecon.rights.LedgerRight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A shop with two one-yuan items, 101 and 102, and whatever files a test puts into its exports. */
public final class SmallShop {
  private static final String JOB =
      """
      kind: one-yuan
      shop: 店铺A
      inputs:
        exports: exports
        enrolments: enrolments.csv
      outputs: out
      ledger: jdbc:h2:file:state/ledger
      activities:
        - id: autumn
          name: 秋冬
          reservation: {from: 2023-08-09 00:00, to: 2023-08-22 00:00}
          main:        {from: 2023-08-23 00:00, to: 2023-08-26 24:00}
      """;
  private static final String ENROLMENTS =
      """
      1元商品ID,1元商品标题,权益类型,权益1,活动,审核状态,商家编码
      101,围巾权益,赠品,围巾,autumn,审核通过,WJ
      102,返现权益,红包返现,10元,autumn,审核通过,
      """;

  private final Path folder;
  private final SheetFolder sheets;

  public SmallShop(Path folder) throws IOException {
    this.folder = folder;
    this.sheets = SheetFolder.of(folder);
    Files.createDirectories(exports());
    Files.writeString(folder.resolve("job.yaml"), JOB);
    Files.writeString(folder.resolve("enrolments.csv"), ENROLMENTS);
  }

  public Path exports() {
    return folder.resolve("exports");
  }

  public SmallShop with(String name, String text) throws IOException {
    return with(name, text.getBytes(UTF_8));
  }

  public SmallShop with(String name, byte[] bytes) throws IOException {
    Files.write(exports().resolve(name), bytes);
    return this;
  }

  /** Names a buyers file in the job file. */
  public SmallShop withBuyers(String text) throws IOException {
    Files.writeString(folder.resolve("buyers.csv"), text);
    Files.writeString(
        folder.resolve("job.yaml"),
        JOB.replace("exports: exports", "exports: exports\n  buyers: buyers.csv"));
    return this;
  }

  public Campaign campaign() {
    return OneYuanKind.campaign(folder.resolve("job.yaml"));
  }

  public ExportFolder survey() {
    return ExportFolder.survey(campaign().job(), sheets);
  }

  public List<ScannedFile> scan() throws IOException {
    ExportFolder found = survey();
    sheets.fill(found.known(), ByteListener.NONE);
    return FileScan.all(found, campaign());
  }

  public BuyerGroupIndex index(LedgerRight... released) throws IOException {
    return BuyerGroupIndex.of(scan(), List.of(released));
  }

  public static List<BuyerGroupRows> cases(BuyerGroupIndex index) throws IOException {
    List<BuyerGroupRows> cases = new ArrayList<>();
    try (BuyerGroupSource source = new BuyerGroupSource(index)) {
      for (BuyerGroupRows next = source.next(); next != null; next = source.next()) {
        cases.add(next);
      }
    }
    return cases;
  }
}
