package io.giftrecon.plain;

import java.io.IOException;
import java.nio.file.Path;

/** Shops of the generator, for tests that want many shops and know no rules. */
public final class RandomShop {
  private RandomShop() {}

  /** Lays out the shop of a seed: {@code job.yaml} and its inputs. */
  public static void write(long seed, Path folder) throws IOException {
    ShopFiles.write(ShopGenerator.generate(seed), folder);
  }
}
