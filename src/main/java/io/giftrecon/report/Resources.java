package io.giftrecon.report;

import io.giftrecon.order.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of the page that are the same in every run. */
final class Resources {
  private static final List<String> SCRIPTS =
      List.of(
          "words.js",
          "dom.js",
          "data.js",
          "charts.js",
          "save.js",
          "table.js",
          "filters.js",
          "trust.js",
          "rights.js",
          "records.js",
          "campaign.js");

  private static final String LAST_SCRIPT = "page.js";

  private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

  private Resources() {}

  /** One file. */
  static String text(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The page's one script.
   *
   * @param ofTheKind the part that shows what a kind of job has found
   */
  static String script(String ofTheKind) {
    return Stream.concat(
            SCRIPTS.stream().map(Resources::text), Stream.of(ofTheKind, text(LAST_SCRIPT)))
        .collect(Collectors.joining("\n"));
  }

  /** What a browser may do with the page: run this script, use this style, and nothing else. */
  static String policy(String script, String style) {
    return "default-src 'none'; script-src 'sha256-%s'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
        .formatted(hash(script), hash(style));
  }

  /** The same few texts in every night of a fleet. */
  private static String hash(String text) {
    return HASHES.computeIfAbsent(text, Resources::sha256);
  }

  private static String sha256(String text) {
    byte[] hash = Digest.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(hash);
  }
}
