package io.giftrecon.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One published set byte for byte, by file name; of the summary all but its durations. */
record Outputs(Map<String, String> files) {
  /** Reads a set through the link of its date. */
  static Outputs read(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    List<Path> all;
    try (Stream<Path> list = Files.list(folder)) {
      all = list.toList();
    }
    for (Path file : all) {
      String name = file.getFileName().toString();
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      files.put(name, name.equals("summary.json") ? withoutDurations(bytes) : bytes);
    }
    return new Outputs(files);
  }

  /** The durations are the last thing in a summary; one that is cut short has none. */
  private static String withoutDurations(String summary) {
    int durations = summary.indexOf("\"durations\"");
    return durations < 0 ? summary : summary.substring(0, durations) + summary.endsWith("}\n}\n");
  }
}
