package io.giftrecon.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One-yuan jobs: nothing is released twice, and nothing because it has become unreadable. */
record OneYuanShops(Map<String, Told> wholes) implements FuzzKind<Told> {
  OneYuanShops() {
    this(new ConcurrentHashMap<>());
  }

  @Override
  public String choose(Dice dice) {
    return FuzzShop.choose(dice);
  }

  @Override
  public FuzzShop layOut(Path folder, String origin) throws IOException {
    return FuzzShop.layOut(folder, origin);
  }

  @Override
  public List<String> broken(FuzzShop shop, Path published, Map<String, Long> pieces)
      throws IOException {
    return new Promises(shop, published, pieces).broken();
  }

  @Override
  public Told told(Answer answer) throws IOException {
    return Told.of(answer);
  }

  /** What is not known is not "no". */
  @Override
  public List<String> inSilence(Told now, Told whole) {
    List<String> lines = now.releasedInSilence(whole);
    return lines.isEmpty()
        ? List.of()
        : List.of("released, and not a word told of it: " + String.join(", ", lines));
  }
}
