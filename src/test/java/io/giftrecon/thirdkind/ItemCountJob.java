package io.giftrecon.thirdkind;

import io.giftrecon.campaign.JobBasics;
import io.giftrecon.campaign.JobDocument;
import io.giftrecon.campaign.JobFile;
import io.giftrecon.campaign.ScanScope;
import io.giftrecon.campaign.SideFile;
import io.giftrecon.campaign.YamlMap;
import io.giftrecon.export.group.BuyerGroupIndex;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.LedgerJob;
import io.giftrecon.ledger.LedgerSnapshot;
import io.giftrecon.nightly.Explained;
import io.giftrecon.nightly.JobHandler;
import io.giftrecon.nightly.PreparedJob;
import io.giftrecon.nightly.RunRequest;
import io.giftrecon.nightly.ShopJob;
import io.giftrecon.order.RowDisposition;
import io.giftrecon.order.Warning;
import io.giftrecon.words.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The third kind: every line of the shop matters, no small files, no marks. */
record ItemCountJob(File file) implements ShopJob, PreparedJob, ScanScope {
  /** The job file: what every job file says, and where the exports are. */
  record File(JobBasics basics, Path exports) implements JobFile {
    static File of(JobDocument document) {
      YamlMap inputs = document.root().map("inputs", "exports", "buyers");
      return new File(document.basics(inputs), document.path(inputs, "exports"));
    }

    @Override
    public Optional<Path> exportsFolder() {
      return Optional.of(exports);
    }

    @Override
    public List<Path> smallFiles() {
      return List.of();
    }

    @Override
    public String kind() {
      return ItemCountKind.NAME;
    }

    @Override
    public boolean needsExports() {
      return true;
    }

    @Override
    public boolean sendsParcels() {
      return false;
    }
  }

  @Override
  public PreparedJob prepare(RunRequest request) {
    return this;
  }

  @Override
  public PreparedJob check(RunRequest request, Consumer<Message> found, Consumer<Message> missing) {
    return this;
  }

  @Override
  public Explained explain(String who) {
    return new Explained(List.of(who + "：每个订单行计一次"), true);
  }

  @Override
  public JobFile job() {
    return file;
  }

  @Override
  public ScanScope scope() {
    return this;
  }

  @Override
  public List<SideFile> sideFiles() {
    return List.of();
  }

  @Override
  public String asked() {
    return "";
  }

  @Override
  public long marks(Ledger ledger, LedgerJob identity) {
    return 0;
  }

  @Override
  public boolean keepsMarks() {
    return false;
  }

  @Override
  public BuyerGroupIndex link(List<ScannedFile> files) {
    return BuyerGroupIndex.of(files, otherwise());
  }

  @Override
  public List<Warning> warnings(BuyerGroupIndex groups) {
    return List.of();
  }

  @Override
  public List<Warning> warningsOfDecisions(List<ScannedFile> files, LedgerSnapshot known) {
    return List.of();
  }

  @Override
  public List<Path> filledInPlace(ExportFolder folder, Ledger ledger) {
    return List.of();
  }

  @Override
  public void describe(List<ScannedFile> files, BuyerGroupIndex groups, Consumer<Message> found) {}

  @Override
  public JobHandler<?> handler(Ledger ledger, LedgerJob identity, ExportFolder folder) {
    return new ItemCountHandler();
  }

  @Override
  public String shop() {
    return file.shop();
  }

  @Override
  public boolean concerns(String itemId, String itemCode) {
    return true;
  }

  @Override
  public Set<String> lookedFor() {
    return Set.of();
  }

  @Override
  public RowDisposition otherwise() {
    return RowDisposition.ORDER_NOT_EXPORTED;
  }
}
