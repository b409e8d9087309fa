package io.giftrecon.ledger;

import io.giftrecon.words.Message;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a process that holds a ledger names itself to those who have to wait. */
final class LockOwner {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private static final Pattern PROCESS = Pattern.compile("process (\\d+), since ([\\d: -]+)");

  private LockOwner() {}

  /** What another process has written of itself, in any language. */
  static Message told(String words) {
    Matcher process = PROCESS.matcher(words);
    return process.matches()
        ? Message.of("ledger.process", process.group(1), process.group(2))
        : Message.of("ledger.holder", words);
  }

  /** This process: its number and, on the machine's clock, its start. */
  static String us() {
    ProcessHandle process = ProcessHandle.current();
    Instant start = process.info().startInstant().orElseGet(Instant::now);
    return "process %d, since %s"
        .formatted(
            process.pid(), TIME.format(LocalDateTime.ofInstant(start, ZoneId.systemDefault())));
  }
}
