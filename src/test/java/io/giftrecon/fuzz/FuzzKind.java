package io.giftrecon.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A kind of job as the fuzzer sees it.
 *
 * @param <T> what one of its nights tells
 */
interface FuzzKind<T> {
  /** Chooses one of its good shops. */
  String choose(Dice dice);

  /** Draws the next mutation. */
  default Mutation choose(Supplier<Mutation> any, Dice dice) {
    return any.get();
  }

  /** Lays out the shop that {@link #choose} has named. */
  FuzzShop layOut(Path folder, String origin) throws IOException;

  /**
   * The promises that a published set breaks, a line each.
   *
   * @param pieces of each sub-order before anything was spoiled
   */
  List<String> broken(FuzzShop shop, Path published, Map<String, Long> pieces) throws IOException;

  /** What a night has told. */
  T told(Answer answer) throws IOException;

  /** What looks better than in the whole shop, and not a word told of it; a line each. */
  List<String> inSilence(T now, T whole);

  /** What the whole shops tell, by origin, as far as somebody has asked. */
  Map<String, T> wholes();
}
