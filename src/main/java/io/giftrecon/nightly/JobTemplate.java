package io.giftrecon.nightly;

import io.giftrecon.words.Message;
import java.io.InputStream;
import java.util.Map;

/**
 * What {@code init} lays out for a kind of job. As it stands, it runs on exports of a demo shop.
 *
 * @param jobFile the name of the job file
 * @param aboutJobFile what it is for
 * @param aboutExports what belongs into the exports folder
 * @param files the small files that the job file names, and what each is for
 * @param beside the class beside whose {@code init} folder the files lie as resources
 */
public record JobTemplate(
    String jobFile,
    Message aboutJobFile,
    Message aboutExports,
    Map<String, Message> files,
    Class<?> beside) {

  public JobTemplate {
    files = Map.copyOf(files);
  }

  /** The text of one of its files. */
  public InputStream open(String name) {
    InputStream in = beside.getResourceAsStream("init/" + name);
    if (in == null) {
      throw new IllegalStateException("this program lacks its template " + name);
    }
    return in;
  }
}
