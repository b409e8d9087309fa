package io.giftrecon.export.scan;

import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.UnreadFile;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;

/**
 * R33: a file without a known header that holds order numbers of the other exports is an export
 * whose header was lost, and may hold the refund that stops a gift.
 */
public final class LostHeaders {
  private LostHeaders() {}

  /**
   * Refuses such a file.
   *
   * @param files all scanned files of the folder
   * @throws UnusableInputException naming the unread file
   */
  public static void refuse(ExportFolder folder, List<ScannedFile> files) {
    Map<Long, UnreadFile> numbers = new HashMap<>();
    for (UnreadFile unread : folder.unread()) {
      unread.numbers().forEach(number -> numbers.putIfAbsent(Hash64.of(number), unread));
    }
    if (numbers.isEmpty()) {
      return;
    }
    for (ScannedFile file : files) {
      FileKeys keys = file.keys();
      refuse(numbers, keys.rows(), keys::order);
      refuse(numbers, keys.rows(), keys::subOrder);
    }
  }

  private static void refuse(Map<Long, UnreadFile> numbers, int rows, IntToLongFunction key) {
    for (int row = 0; row < rows; row++) {
      UnreadFile unread = numbers.get(key.applyAsLong(row));
      if (unread != null) {
        throw new UnusableInputException(Message.of("export.header-lost", unread.file().place()));
      }
    }
  }
}
