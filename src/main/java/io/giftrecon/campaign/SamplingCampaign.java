package io.giftrecon.campaign;

import io.giftrecon.order.UnusableInputException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything the merchant decided and knows about one sampling campaign: what U1 to U12 are asked
 * with.
 *
 * @param samples every enrolment, drafts too, in the order of their file
 * @param promotions other promotions of whatever items
 * @param fullSizes the full-size items by sample item
 * @param board what the platform's board shows; empty without a board file
 */
public record SamplingCampaign(
    UFirstJobFile job,
    List<Sample> samples,
    List<Promotion> promotions,
    Members members,
    Map<String, Set<String>> fullSizes,
    List<Prompt> prompts,
    List<BoardFigure> board) {

  /**
   * Reads the small files that a job file names.
   *
   * @throws UnusableInputException naming file, line and column
   */
  public static SamplingCampaign read(UFirstJobFile job) {
    List<Sample> samples =
        SamplingFiles.samples(job.samples(), job.items(), SamplingFiles.items(job.items()));
    return new SamplingCampaign(
        job,
        samples,
        job.promotions().map(SamplingFiles::promotions).orElse(List.of()),
        job.members().map(SamplingFiles::members).orElse(Members.UNSTATED),
        job.fullSize()
            .map(file -> SamplingFiles.fullSizes(file, itemsOf(samples)))
            .orElse(Map.of()),
        job.prompts().map(SamplingFiles::prompts).orElse(List.of()),
        job.board().map(file -> SamplingFiles.board(file, samples)).orElse(List.of()));
  }

  /** S19: the samples of an item that may be claimed, in order; none for any other item. */
  public List<Sample> samplesOf(String itemId) {
    return samples.stream()
        .filter(sample -> !sample.draft() && sample.itemId().equals(itemId))
        .toList();
  }

  /** The samples that may be claimed, in order. */
  public List<Sample> claimable() {
    return samples.stream().filter(sample -> !sample.draft()).toList();
  }

  /** Which rows of the exports matter. */
  public ScanScope scope() {
    return new SampleScope(job.shop(), itemsOf(samples));
  }

  private static Set<String> itemsOf(List<Sample> samples) {
    return samples.stream()
        .filter(sample -> !sample.draft())
        .map(Sample::itemId)
        .collect(Collectors.toUnmodifiableSet());
  }
}
