package io.giftrecon.output;

import io.giftrecon.release.DecidedGroup;
import java.io.IOException;
import java.nio.file.Path;

/** One output file that is filled case by case and written at the end. */
public interface Output {
  /** Takes what it shows of one case. */
  void add(DecidedGroup decided);

  /** Writes its file into a folder. */
  void write(Path folder) throws IOException;
}
