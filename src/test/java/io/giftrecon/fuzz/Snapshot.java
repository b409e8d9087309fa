package io.giftrecon.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a folder with their bytes; the durations of a summary are left out. */
record Snapshot(Map<String, String> files) {
  static Snapshot of(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (!Files.exists(folder)) {
      return new Snapshot(files);
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder.toRealPath())) {
      all = walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).toList();
    }
    for (Path file : all) {
      String bytes =
          Files.isReadable(file)
              ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
              : "unreadable";
      files.put(file.toString(), bytes.replaceFirst("\"durations\" : \\{[^}]*}", ""));
    }
    return new Snapshot(byName(folder, files));
  }

  boolean holds(String name) {
    return files.keySet().stream().anyMatch(path -> path.endsWith(name));
  }

  /** A published set lies elsewhere after every run: only names below the folder count. */
  private static Map<String, String> byName(Path folder, Map<String, String> files)
      throws IOException {
    int above = folder.toRealPath().toString().length();
    Map<String, String> named = new TreeMap<>();
    files.forEach((path, bytes) -> named.put(path.substring(above), bytes));
    return named;
  }
}
