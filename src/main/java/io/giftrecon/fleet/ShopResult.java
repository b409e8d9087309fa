package io.giftrecon.fleet;

import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * What became of one shop.
 *
 * @param jobFile its path
 * @param worker the name of the worker that ran it
 * @param shop its name, or the job file's if that cannot be read
 * @param exit the exit code that {@code run} would have
 * @param rows read by the published set, 0 if there is none
 * @param rights units by 处理建议, in the order of the worklist; empty where no rights are decided
 * @param outputs the folder of the published set, empty if nothing was published
 * @param error what went wrong, empty if nothing did
 */
public record ShopResult(
    String jobFile,
    String worker,
    String shop,
    Status status,
    int exit,
    long rows,
    Map<String, Long> rights,
    long millis,
    String outputs,
    String error) {

  /** Whether there is a set for the date. */
  public enum Status {
    PUBLISHED,
    /** It was there already, from the same inputs. */
    UNCHANGED,
    /** There is none; the exit code says why. */
    FAILED
  }

  /** How long its run took, with one decimal place, as files have it. */
  public String seconds() {
    return String.format(Locale.ROOT, "%.1f", millis / 1000.0);
  }

  private static final String RIGHT = "right.";

  /** The result of a shop whose workers all died. */
  static ShopResult lost(String jobFile) {
    return new ShopResult(
        jobFile,
        "",
        String.valueOf(Path.of(jobFile).getFileName()),
        Status.FAILED,
        ExitCode.FAILED,
        0,
        Map.of(),
        0,
        "",
        Message.of("fleet.lost").in(Language.ENGLISH));
  }

  /** Writes it where the manager reads it. */
  void writeTo(ExecutionContext context) {
    context.putString("shop", shop);
    context.putString("status", status.name());
    context.putInt("exit", exit);
    context.putLong("rows", rows);
    rights.forEach((advice, units) -> context.putLong(RIGHT + advice, units));
    context.putLong("millis", millis);
    context.putString("outputs", outputs);
    context.putString("error", error);
  }

  /** Reads what {@link #writeTo} has written. */
  static ShopResult from(String jobFile, String worker, ExecutionContext context) {
    Map<String, Long> rights = new LinkedHashMap<>();
    context
        .entrySet()
        .forEach(
            entry -> {
              if (entry.getKey().startsWith(RIGHT)) {
                rights.put(entry.getKey().substring(RIGHT.length()), (Long) entry.getValue());
              }
            });
    return new ShopResult(
        jobFile,
        worker,
        context.getString("shop"),
        Status.valueOf(context.getString("status")),
        context.getInt("exit"),
        context.getLong("rows"),
        rights,
        context.getLong("millis"),
        context.getString("outputs"),
        context.getString("error"));
  }
}
