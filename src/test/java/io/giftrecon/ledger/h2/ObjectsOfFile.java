package io.giftrecon.ledger.h2;

import java.nio.file.Path;
import java.util.List;
import org.h2.mvstore.MVStore;

/** For tests outside of this room: what is in a file. */
public final class ObjectsOfFile {
  private ObjectsOfFile() {}

  /** The statements of a database without the ending of its name. */
  public static List<String> of(Path file) {
    try (MVStore store = new MVStore.Builder().fileName(file + ".mv.db").readOnly().open()) {
      return H2Objects.statements(store);
    }
  }
}
