package io.giftrecon.ledger;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How a process that holds a ledger names itself to those who have to wait. */
final class Holder {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private Holder() {}

  /** This process: its number and, on the machine's clock, its start. */
  static String us() {
    ProcessHandle process = ProcessHandle.current();
    Instant start = process.info().startInstant().orElseGet(Instant::now);
    return "process %d, since %s"
        .formatted(
            process.pid(), TIME.format(LocalDateTime.ofInstant(start, ZoneId.systemDefault())));
  }
}
