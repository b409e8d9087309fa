package io.giftrecon.nightly;

import io.giftrecon.release.DecidedCase;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Hands each decided case to every output, to the tally, and to what the ledger shall learn. */
final class CaseWriter implements ItemWriter<DecidedCase> {
  private final Night night;

  CaseWriter(Night night) {
    this.night = night;
  }

  @Override
  public void write(Chunk<? extends DecidedCase> chunk) {
    for (DecidedCase decided : chunk) {
      night.outputs.forEach(output -> output.add(decided));
      night.tally.add(decided);
      night.changes.addAll(decided.ledger());
    }
  }
}
