package io.giftrecon.cli;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.LedgerJob;
import io.giftrecon.nightly.ProvenLedger;
import io.giftrecon.order.Printable;
import io.giftrecon.pairing.Break;
import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Speaks to people, in the language they asked for: the one place where messages become words.
 * Nothing that a terminal would obey is printed.
 */
final class Console {
  private final Language language;
  private final PrintWriter out;
  private final PrintWriter err;

  Console(Language language, PrintWriter out, PrintWriter err) {
    this.language = language;
    this.out = out;
    this.err = err;
  }

  /** The console that a command speaks through. */
  static Console of(CommandSpec spec) {
    GiftReconCommand root = (GiftReconCommand) spec.root().userObject();
    return new Console(root.language(), spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  Language language() {
    return language;
  }

  /** Answers, on standard output. */
  void say(Message message) {
    out.println(Printable.lines(message.in(language)));
  }

  /** Tells what went wrong or is worth knowing, on standard error. */
  void warn(Message message) {
    err.println("giftrecon: " + Printable.lines(message.in(language)));
  }

  /** Tells of a row that could not be used, on standard error, by its file and line alone. */
  void point(Message message) {
    err.println(Printable.lines(message.in(language)));
  }

  /** R61: keeps that something was said by hand, and warns where that is not possible. */
  void keep(JobFile job, LedgerJob identity, Ledger ledger) {
    ProvenLedger.saidByHand(job, identity, ledger).ifPresent(this::warn);
  }

  /** Tells of the rows of a returned list that are a break, by its file and line. */
  void point(Path list, List<Break> breaks) {
    for (Break found : breaks) {
      point(
          Message.of(
              "export.rejected-cell",
              list,
              found.source().line(),
              found.code().meaning(),
              found.detail()));
    }
  }
}
