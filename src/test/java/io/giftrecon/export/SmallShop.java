package io.giftrecon.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.order.CaseRows;
import io.giftrecon.order.LedgerRight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A shop with two one-yuan items, 101 and 102, and whatever files a test puts into its exports. */
final class SmallShop {
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

  SmallShop(Path folder) throws IOException {
    this.folder = folder;
    this.sheets = SheetFolder.of(folder);
    Files.createDirectories(exports());
    Files.writeString(folder.resolve("job.yaml"), JOB);
    Files.writeString(folder.resolve("enrolments.csv"), ENROLMENTS);
  }

  Path exports() {
    return folder.resolve("exports");
  }

  SmallShop with(String name, String text) throws IOException {
    return with(name, text.getBytes(UTF_8));
  }

  SmallShop with(String name, byte[] bytes) throws IOException {
    Files.write(exports().resolve(name), bytes);
    return this;
  }

  /** Names a buyers file in the job file. */
  SmallShop withBuyers(String text) throws IOException {
    Files.writeString(folder.resolve("buyers.csv"), text);
    Files.writeString(
        folder.resolve("job.yaml"),
        JOB.replace("exports: exports", "exports: exports\n  buyers: buyers.csv"));
    return this;
  }

  Campaign campaign() {
    return Campaign.read(folder.resolve("job.yaml"));
  }

  ExportFolder survey() {
    return ExportFolder.survey(campaign().job(), sheets);
  }

  List<ScannedFile> scan() throws IOException {
    ExportFolder found = survey();
    sheets.fill(found.known(), Pulse.NONE);
    return FileScan.all(found, campaign());
  }

  CaseIndex index(LedgerRight... released) throws IOException {
    return CaseIndex.of(scan(), List.of(released));
  }

  static List<CaseRows> cases(CaseIndex index) throws IOException {
    List<CaseRows> cases = new ArrayList<>();
    try (CaseSource source = new CaseSource(index)) {
      for (CaseRows next = source.next(); next != null; next = source.next()) {
        cases.add(next);
      }
    }
    return cases;
  }
}
