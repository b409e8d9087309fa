package io.giftrecon.fuzz;

import static io.giftrecon.published.PublishedSet.bare;

import io.giftrecon.published.PublishedSet;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether whoever reads {@code rejects.csv} finds each row in the file it names. */
record FindableRejects(FuzzShop shop, PublishedSet set) {
  private static final int SHOWN = 200;

  /** File and line of a rejected row lead to what it says. */
  List<String> missing() throws IOException {
    List<String> broken = new ArrayList<>();
    Map<String, String[]> lines = new HashMap<>();
    for (PublishedSet.Input input : set.inputs()) {
      Optional<Path> file = find(input.file());
      if (input.rejected() > 0 && file.isPresent() && !isWorkbook(input.file())) {
        Charset charset = charset(file.get(), input.encoding());
        lines.put(
            input.file(), new String(Files.readAllBytes(file.get()), charset).split("\n", -1));
      }
    }
    for (Map<String, String> row : set.rows("rejects.csv")) {
      if (isWorkbook(row.get("文件"))) {
        continue; // its rows are no lines of a text
      }
      String[] file = lines.get(bare(row.get("文件")));
      int line = Integer.parseInt(row.get("行号"));
      if (file == null) {
        broken.add("rejects.csv names a file that is not there: " + row);
      } else if (line < (isJson(row.get("文件")) ? 1 : 2) || line > file.length) {
        broken.add("rejects.csv names line %d of %d: %s".formatted(line, file.length, row));
      } else if (!alike(row.get("原始内容"), file[line - 1], isJson(row.get("文件")))) {
        broken.add(
            "rejects.csv, line %d: %s\nin the file: %s"
                .formatted(line, cut(row.get("原始内容")), cut(file[line - 1])));
      }
    }
    return broken;
  }

  private static boolean isWorkbook(String file) {
    return file.contains(".xlsx");
  }

  /** It has no header, and any number of trades in a line. */
  private static boolean isJson(String file) {
    return file.matches(".*\\.(json|jsonl|ndjson)");
  }

  /** The encoding that the summary names; none of a file kept by hand. JSON is UTF-8. */
  private static Charset charset(Path file, String named) throws IOException {
    boolean utf8 =
        named.isEmpty()
            ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).indexOf('\ufffd') < 0
            : named.equals("json") || named.startsWith("UTF-8");
    return utf8 ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
  }

  /**
   * The start of both, control characters shown as broken ones; a broken character at the end of a
   * line may read otherwise.
   *
   * @param anywhere whether it may begin behind others in its line, as a trade does
   */
  private static boolean alike(String raw, String line, boolean anywhere) {
    String start = bare(raw).split("\n", -1)[0].strip();
    String wanted = line.replaceAll("[\\p{Cntrl}\u0080-\u009f&&[^\t\r\n]]", "\ufffd").strip();
    int length = Math.min(40, Math.min(start.length(), wanted.length()) - 4);
    return length <= 0
        || (anywhere && wanted.contains(start.substring(0, length)))
        || start.substring(0, length).equals(wanted.substring(0, length));
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(SHOWN, text.length()));
  }

  private Optional<Path> find(String name) {
    Path export = shop.exports().resolve(name);
    Path byHand = shop.folder().resolve(name.substring(name.lastIndexOf('/') + 1));
    if (Files.isRegularFile(export)) {
      return Optional.of(export);
    }
    return Files.isRegularFile(byHand) ? Optional.of(byHand) : Optional.empty();
  }
}
