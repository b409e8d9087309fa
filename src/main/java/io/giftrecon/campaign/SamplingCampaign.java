package io.giftrecon.campaign;

import io.giftrecon.order.UnusableInputException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything the merchant decided and knows about one sampling campaign: what U1 to U20 are asked
 * with.
 *
 * @param samples every enrolment, drafts too, in the order of their file
 * @param items the ids of all items that the items file knows
 * @param promotions other promotions of whatever items
 * @param fullSizes the full-size items by sample item
 * @param board what the platform's board shows
 * @param sideFiles the small files in which rows were rejected (U14)
 */
public record SamplingCampaign(
    UFirstJobFile job,
    List<Sample> samples,
    Set<String> items,
    List<Promotion> promotions,
    Members members,
    Map<String, Set<String>> fullSizes,
    List<Prompt> prompts,
    Board board,
    List<SideFile> sideFiles) {

  /**
   * Reads the small files that a job file names.
   *
   * @throws UnusableInputException naming file, line and column
   */
  public static SamplingCampaign read(UFirstJobFile job) {
    Map<String, SampleItem> items = SamplingFiles.items(job.items());
    List<Sample> samples = SamplingFiles.samples(job.samples(), job.items(), items);
    Optional<NamedRows> members = job.members().map(SamplingFiles::memberRows);
    Optional<NamedRows> prompts = job.prompts().map(SamplingFiles::promptRows);
    return new SamplingCampaign(
        job,
        samples,
        Set.copyOf(items.keySet()),
        job.promotions().map(SamplingFiles::promotions).orElse(List.of()),
        members.map(SamplingFiles::members).orElse(Members.UNSTATED),
        job.fullSize()
            .map(file -> SamplingFiles.fullSizes(file, itemsOf(samples)))
            .orElse(Map.of()),
        prompts.map(SamplingFiles::prompts).orElse(List.of()),
        BoardReader.read(job.board(), samples),
        Stream.of(members, prompts)
            .flatMap(Optional::stream)
            .map(NamedRows::file)
            .filter(file -> !file.rejected().isEmpty())
            .toList());
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
    return new SampleScope(job.shop(), itemsOf(samples), unknownItems());
  }

  /** U14: the items of promotions and mappings that the items file does not know. */
  private Set<String> unknownItems() {
    Set<String> unknown = new HashSet<>(fullSizes.keySet());
    fullSizes.values().forEach(unknown::addAll);
    promotions.forEach(promotion -> unknown.add(promotion.itemId()));
    unknown.removeAll(items);
    return Set.copyOf(unknown);
  }

  private static Set<String> itemsOf(List<Sample> samples) {
    return samples.stream()
        .filter(sample -> !sample.draft())
        .map(Sample::itemId)
        .collect(Collectors.toUnmodifiableSet());
  }
}
