package io.giftrecon.fuzz;

import io.giftrecon.published.PublishedCampaign;
import io.giftrecon.published.PublishedSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Sampling jobs: silence is not health. */
record SamplingShops(Map<String, CampaignTold> wholes) implements FuzzKind<CampaignTold> {
  SamplingShops() {
    this(new ConcurrentHashMap<>());
  }

  @Override
  public String choose(Dice dice) {
    return SampledShop.choose(dice);
  }

  /** Seldom one that no reader could notice: behind it there is nothing to be told. */
  @Override
  public Mutation choose(Supplier<Mutation> any, Dice dice) {
    Mutation mutation = any.get();
    while (mutation.misleads() && dice.chance(0.9)) {
      mutation = any.get();
    }
    return mutation;
  }

  @Override
  public FuzzShop layOut(Path folder, String origin) throws IOException {
    return SampledShop.layOut(folder, origin);
  }

  /** There are no rights, so pieces say nothing. */
  @Override
  public List<String> broken(FuzzShop shop, Path published, Map<String, Long> pieces)
      throws IOException {
    List<String> broken = new ArrayList<>(new PublishedCampaign(published).faults());
    if (broken.isEmpty()) {
      broken.addAll(new FindableRejects(shop, new PublishedSet(published)).missing());
    }
    return broken;
  }

  @Override
  public CampaignTold told(Answer answer) throws IOException {
    return CampaignTold.of(answer);
  }

  @Override
  public List<String> inSilence(CampaignTold now, CampaignTold whole) {
    List<String> better = now.betterInSilence(whole);
    return better.isEmpty()
        ? List.of()
        : List.of("looks better, and not a word told of it: " + String.join("; ", better));
  }
}
