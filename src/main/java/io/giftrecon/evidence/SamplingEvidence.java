package io.giftrecon.evidence;

import io.giftrecon.campaign.Promotion;
import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.export.recognise.AsOf;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.scan.Hash64;
import io.giftrecon.export.scan.LongList;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.Times;
import io.giftrecon.order.Warning;
import io.giftrecon.order.WarningCode;
import io.giftrecon.words.Message;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** U17: what the figures of a sampling campaign may rest on, and what the exports leave open. */
public final class SamplingEvidence {
  private static final Comparator<ExportFile> NEWEST_LAST =
      Comparator.comparing(ExportFile::asOf).thenComparing(ExportFile::name);

  private final SamplingCampaign campaign;
  private final LocalDateTime now;
  private final List<ScannedFile> files;
  private final List<ExportFile> lineFiles;
  private final List<ScannedFile> nameless;

  private SamplingEvidence(SamplingCampaign campaign, LocalDateTime now, List<ScannedFile> files) {
    this.campaign = campaign;
    this.now = now;
    this.files = files;
    this.lineFiles = ExportWarnings.lineFiles(files).map(ScannedFile::file).toList();
    this.nameless = NamelessLines.in(files, campaign.claimable());
  }

  /** Looks at the scanned exports of a night. */
  public static SamplingEvidence of(
      SamplingCampaign campaign, LocalDateTime now, List<ScannedFile> files) {
    return new SamplingEvidence(campaign, now, files);
  }

  /** Why nobody knows which lines are claims; empty where the exports say it. */
  public Optional<WarningCode> linesUnknown() {
    if (ExportWarnings.allOfOtherShops(files)) {
      return Optional.of(WarningCode.NO_ROWS_OF_SHOP);
    }
    return nameless.isEmpty() ? Optional.empty() : Optional.of(WarningCode.NO_ITEM_IDS);
  }

  /** Whether there are members and buyers, and none of them is the same. */
  public boolean membersMeetNobody() {
    Set<Long> members =
        campaign.members().joinedAt().keySet().stream().map(Hash64::of).collect(Collectors.toSet());
    boolean anyBuyer = false;
    for (ScannedFile file : files) {
      LongList buyers = file.keys().buyers();
      for (int i = 1; i < buyers.size(); i += 2) {
        anyBuyer = true;
        if (members.contains(buyers.get(i))) {
          return false;
        }
      }
    }
    return anyBuyer && !members.isEmpty();
  }

  /** S3: up to when the exports tell of payments, where that is known and not later than now. */
  public Optional<LocalDateTime> asOf() {
    return newest().filter(this::isCertain).map(ExportFile::asOf);
  }

  /** Up to when claims have ripened: by the newest export whose time is certain. */
  public Optional<LocalDateTime> ripeUpTo() {
    return lineFiles.stream().filter(this::isCertain).max(NEWEST_LAST).map(ExportFile::asOf);
  }

  private Optional<ExportFile> newest() {
    return lineFiles.stream().max(NEWEST_LAST);
  }

  /** Exports come all day long, so none of the day of "now" is later than it (S1). */
  private LocalDateTime latest() {
    return now.toLocalDate().plusDays(1).atStartOfDay();
  }

  private boolean isCertain(ExportFile file) {
    return file.asOfFrom() == AsOf.From.NAME && !file.asOf().isAfter(latest());
  }

  /** The warnings, in the order of R40 and U17. */
  public List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    for (ScannedFile file : nameless) {
      String name = file.file().name();
      warnings.add(
          new Warning(WarningCode.NO_ITEM_IDS, Message.of("warning.no-item-ids", name), name));
    }
    if (membersMeetNobody()) {
      warnings.add(
          Warning.of(
              WarningCode.MEMBERS_MEET_NOBODY,
              Message.of("warning.members-meet-nobody", campaign.members().joinedAt().size())));
    }
    newest().ifPresent(file -> times(file, warnings));
    items(warnings);
    return List.copyOf(warnings);
  }

  private void times(ExportFile newest, List<Warning> warnings) {
    for (Sample sample : campaign.claimable()) {
      LocalDateTime end = sample.window().to();
      if (newest.asOf().isBefore(end) && !end.isAfter(now)) {
        warnings.add(
            new Warning(
                WarningCode.EXPORTS_END_EARLY,
                Message.of(
                    "warning.exports-end-early",
                    sample.activityId(),
                    sample.itemId(),
                    Times.show(end),
                    Times.show(newest.asOf())),
                newest.name()));
      }
    }
    if (!isCertain(newest)) {
      warnings.add(new Warning(WarningCode.AS_OF_GUESSED, guessed(newest), newest.name()));
    }
  }

  private Message guessed(ExportFile newest) {
    String asOf = Times.show(newest.asOf());
    return newest.asOfFrom() == AsOf.From.NAME
        ? Message.of("warning.as-of-later", newest.name(), asOf, Times.show(latest()))
        : Message.of("warning.as-of-unknown", newest.name(), asOf);
  }

  /** U14: items that nothing else knows are slips of a digit. */
  private void items(List<Warning> warnings) {
    Set<String> unknown = new HashSet<>(campaign.scope().lookedFor());
    files.forEach(file -> unknown.removeAll(file.keys().seen()));
    Set<String> told = new HashSet<>();
    for (Promotion promotion : campaign.promotions()) {
      boolean fullSize =
          campaign.fullSizes().values().stream().anyMatch(of -> of.contains(promotion.itemId()));
      if (!fullSize && unknown.contains(promotion.itemId()) && told.add(promotion.itemId())) {
        warnings.add(
            Warning.of(
                WarningCode.PROMOTION_ITEM_UNKNOWN,
                Message.of(
                    "warning.promotion-item-unknown", promotion.itemId(), promotion.name())));
      }
    }
    if (!lineFiles.isEmpty()) {
      for (String item : unseenSizes(unknown)) {
        warnings.add(
            Warning.of(WarningCode.FULL_SIZE_UNSEEN, Message.of("warning.full-size-unseen", item)));
      }
    }
  }

  /** Unknown items that are mapped: a full size once a window of its sample is over. */
  private Set<String> unseenSizes(Set<String> unknown) {
    Set<String> unseen = new TreeSet<>();
    campaign
        .fullSizes()
        .forEach(
            (sample, sizes) -> {
              if (unknown.contains(sample)) {
                unseen.add(sample);
              }
              if (isOver(sample)) {
                sizes.stream().filter(unknown::contains).forEach(unseen::add);
              }
            });
    return unseen;
  }

  private boolean isOver(String item) {
    return campaign.samplesOf(item).stream().anyMatch(sample -> !sample.window().to().isAfter(now));
  }
}
