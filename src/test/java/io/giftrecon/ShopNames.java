package io.giftrecon;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/** Gives a generated shop a name of its own, so that several can share one PostgreSQL. */
public final class ShopNames {
  private static final String SHOP = "示例旗舰店";

  private ShopNames() {}

  /** Renames the shop in its job file and, in whatever encoding, in its exports. */
  public static void rename(Path jobFile, Path exports, String name) throws IOException {
    Files.writeString(jobFile, Files.readString(jobFile).replace(SHOP, name));
    List<Path> files;
    try (Stream<Path> list = Files.list(exports)) {
      files = list.toList();
    }
    for (Path file : files) {
      FileTime modified = Files.getLastModifiedTime(file);
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GBK"))) {
        bytes = bytes.replace(asBytes(SHOP, charset), asBytes(name, charset));
      }
      Files.writeString(file, bytes, StandardCharsets.ISO_8859_1);
      Files.setLastModifiedTime(file, modified);
    }
  }

  private static String asBytes(String text, Charset charset) {
    return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
  }
}
