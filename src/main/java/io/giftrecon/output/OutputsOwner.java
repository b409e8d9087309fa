package io.giftrecon.output;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.giftrecon.csv.SmallFile;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * R60, R69: the job that an outputs folder belongs to, as a file in the folder says it.
 *
 * @param id of the job, given at its first publication; it stays when the folder is moved
 * @param kind as job files write it
 * @param shop as the job file named it then
 * @param jobFile the absolute path of the job file
 * @param fromHere the job file's path from the folder, so that both may be moved together
 */
public record OutputsOwner(String id, String kind, String shop, String jobFile, String fromHere) {
  /** The name of that file. */
  public static final String NAME = ".job";

  private static final JsonMapper JSON = new JsonMapper();

  /** The owner of a folder that a job publishes into. */
  public static OutputsOwner of(String id, String kind, String shop, Path jobFile, Path outputs) {
    return new OutputsOwner(
        id, kind, shop, jobFile.toString(), outputs.relativize(jobFile).toString());
  }

  /**
   * Reads who a folder belongs to; nobody where no job has published yet.
   *
   * @throws UnusableInputException if the file does not say it
   */
  public static Optional<OutputsOwner> read(Path outputs) {
    Path file = outputs.resolve(NAME);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      byte[] text = SmallFile.read(file, SmallFile.LARGEST_JOB);
      return Optional.of(JSON.readValue(text, OutputsOwner.class));
    } catch (IOException e) {
      throw new UnusableInputException(Message.of("out.owner-unreadable", file), e);
    }
  }

  /** Writes it into the folder. */
  public void write(Path outputs) throws IOException {
    Files.createDirectories(outputs);
    AtomicFileWriter.writeBytes(
        outputs.resolve(NAME), out -> out.write(JSON.writeValueAsBytes(this)));
  }

  /** Whether a job file is the one that has published here, on its old path or moved with it. */
  public boolean isFrom(Path file, Path outputs) {
    return jobFile.equals(file.toString())
        || outputs.resolve(fromHere).normalize().equals(file.normalize());
  }

  /** Whether the job file that has published here is still where it was. */
  public boolean jobFileExists(Path outputs) {
    return Files.exists(Path.of(jobFile)) || Files.exists(outputs.resolve(fromHere));
  }
}
