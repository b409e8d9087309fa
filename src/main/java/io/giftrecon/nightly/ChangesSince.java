package io.giftrecon.nightly;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.Publication;
import java.util.List;
import java.util.Optional;

/** What has changed since a job last published: {@code explain} says so before it answers. */
public final class ChangesSince {
  private ChangesSince() {}

  /** Whether exports, job file or small files are no longer those of the last publication. */
  public static List<String> files(JobFile job, ExportFolder folder, Ledger ledger) {
    Optional<Publication> last = ledger.lastPublication(job.file().toString());
    if (last.isEmpty()) {
      return List.of("还没有发布过：以下按现在的导出文件回答。");
    }
    return Fingerprint.sameFiles(last.get().inputs(), Fingerprint.of(job, folder, ""))
        ? List.of()
        : List.of("%s 发布以后，导出文件、任务文件或它列出的文件有了变化：以下按现在的文件回答。".formatted(last.get().date()));
  }

  /** Whether rights were marked or unmarked since the last publication. */
  public static List<String> marks(JobFile job, Ledger ledger) {
    return ledger
        .lastPublication(job.file().toString())
        .filter(last -> last.marks() != ledger.lastEvent(JobIdentity.of(job, ledger)))
        .map(last -> "%s 发布以后，又有标记或取消标记：以下按现在的标记回答。".formatted(last.date()))
        .stream()
        .toList();
  }
}
