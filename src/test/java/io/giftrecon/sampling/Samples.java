package io.giftrecon.sampling;

import io.giftrecon.campaign.Board;
import io.giftrecon.campaign.Channel;
import io.giftrecon.campaign.Crowd;
import io.giftrecon.campaign.EnrolmentStatus;
import io.giftrecon.campaign.IgnoredFiles;
import io.giftrecon.campaign.JobBasics;
import io.giftrecon.campaign.KeepDays;
import io.giftrecon.campaign.MaxAge;
import io.giftrecon.campaign.Members;
import io.giftrecon.campaign.NumberStyle;
import io.giftrecon.campaign.Promotion;
import io.giftrecon.campaign.RejectLimit;
import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SampleItem;
import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.campaign.UFirstJobFile;
import io.giftrecon.campaign.UFirstJobFile.LiveRoom;
import io.giftrecon.campaign.Window;
import io.giftrecon.rights.Tonight;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A sampling campaign in a few words, for tests: one sample of item 801, 10 to 20 August. */
final class Samples {
  static final LocalDateTime START = LocalDateTime.of(2023, 8, 10, 0, 0);
  static final LocalDateTime END = LocalDateTime.of(2023, 8, 21, 0, 0);

  /** A night of which nothing is in doubt, without members. */
  static final Basis BASIS = basis(Members.UNSTATED);

  /** A night of which nothing is in doubt. */
  static final Basis KNOWN = basis(new Members(true, Map.of()));

  private Samples() {}

  private static Basis basis(Members members) {
    return new Basis(
        Tonight.UNKNOWN, Optional.empty(), members, false, Optional.empty(), Optional.empty());
  }

  static Sample sample(Crowd crowd, LocalDateTime enrolledAt, LocalDateTime start) {
    return new Sample(
        0,
        "A1",
        "样品",
        new SampleItem(
            "801",
            Optional.of(true),
            Optional.of(start.minusDays(1)),
            Optional.of(100),
            Optional.of(new BigDecimal("19.90")),
            Optional.of(false)),
        Channel.DAILY,
        crowd,
        Optional.of(enrolledAt),
        new Window(start, END),
        100,
        BigDecimal.ONE,
        1,
        EnrolmentStatus.ENROLLED,
        "");
  }

  static SamplingCampaign campaign(Sample sample, Promotion... promotions) {
    return new SamplingCampaign(
        new UFirstJobFile(
            new JobBasics(
                Path.of("job.yaml"),
                "店铺A",
                Optional.empty(),
                IgnoredFiles.NONE,
                Path.of("out"),
                "jdbc:h2:file:ledger",
                RejectLimit.parse("1%"),
                KeepDays.parse("all"),
                NumberStyle.RAW,
                true),
            Optional.empty(),
            Path.of("samples.csv"),
            Path.of("items.csv"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            new LiveRoom(true, OptionalInt.of(1)),
            MaxAge.DEFAULT),
        List.of(sample),
        Set.of("801"),
        List.of(promotions),
        Members.UNSTATED,
        Map.<String, Set<String>>of(),
        List.of(),
        Board.NONE,
        List.of());
  }

  /** The codes of what the pre-check finds, in order. */
  static List<FindingCode> codes(Sample sample, LocalDateTime now, Promotion... promotions) {
    return PreCheck.of(campaign(sample, promotions), now, false, List.of()).stream()
        .map(PrecheckRow::code)
        .toList();
  }
}
