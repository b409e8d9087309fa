package io.giftrecon.ledger.store;

import io.giftrecon.words.Message;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name under which a process holds a ledger, for those who have to wait for it. */
public final class LockOwner {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private static final Pattern PROCESS = Pattern.compile("process (\\d+), since ([\\d: -]+)");

  private LockOwner() {}

  /** The name of another process as a message; a text of another form is shown as it is. */
  public static Message describe(String name) {
    Matcher process = PROCESS.matcher(name);
    return process.matches()
        ? Message.of("ledger.process", process.group(1), process.group(2))
        : Message.of("ledger.holder", name);
  }

  /** The name of this process: its number and, on the machine's clock, its start. */
  public static String current() {
    ProcessHandle process = ProcessHandle.current();
    Instant start = process.info().startInstant().orElseGet(Instant::now);
    return "process %d, since %s"
        .formatted(
            process.pid(), TIME.format(LocalDateTime.ofInstant(start, ZoneId.systemDefault())));
  }
}
