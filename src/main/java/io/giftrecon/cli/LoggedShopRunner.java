package io.giftrecon.cli;

import io.giftrecon.fleet.ShopResult;
import io.giftrecon.fleet.ShopRunner;
import io.giftrecon.nightly.CancellationToken;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Message;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A line for each shop of a worker, for whoever reads the log of the machine. */
record LoggedShopRunner(ShopRunner night, Console console) implements ShopRunner {
  @Override
  public ShopResult run(Path jobFile, LocalDate date, List<Path> within, CancellationToken stop) {
    ShopResult result = night.run(jobFile, date, within, stop);
    // A busy shop is tried again and again; what becomes of it in the end the summary says.
    if (result.exit() != ExitCode.BUSY) {
      console.say(
          Message.of(
              "fleet.worked", jobFile, word(result.status()), result.exit(), result.seconds()));
    }
    return result;
  }

  @Override
  public void unseen(String jobFile) {
    console.warn(Message.of("fleet.unseen", jobFile));
  }

  private static Message word(ShopResult.Status status) {
    return switch (status) {
      case PUBLISHED -> Message.of("fleet.published");
      case UNCHANGED -> Message.of("fleet.unchanged");
      case FAILED -> Message.of("fleet.failed-shop");
    };
  }
}
