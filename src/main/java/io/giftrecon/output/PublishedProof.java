package io.giftrecon.output;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * R61: which ledger a set was published by, and how far that had come. It stands in {@code
 * summary.json} among what differs between equal runs.
 *
 * @param set the folder of the set, by its date; or the file beside them of a word by hand
 * @param ledger the id of its ledger
 * @param event the ledger's last event, which is that of the set's own publication
 * @param token what the ledger knows this publication by
 */
public record PublishedProof(Path set, String ledger, long event, String token) {
  /** Beside the sets: what was said by hand after the last of them, which none of them carries. */
  public static final String BY_HAND = ".by-hand";

  private static final String LEDGER = "ledger";
  private static final String EVENT = "ledgerEvent";
  private static final String TOKEN = "ledgerToken";
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Of each ledger the last of the sets that are published here, the oldest ledger first. A set of
   * an older version carries nothing, and neither does one whose summary is no summary any more.
   *
   * @throws UnusableInputException if a summary cannot be read
   */
  public static List<PublishedProof> in(Path outputs) {
    Map<String, PublishedProof> last = new LinkedHashMap<>();
    for (PublishedProof found : all(outputs)) {
      last.merge(found.ledger(), found, (one, two) -> one.event() > two.event() ? one : two);
    }
    return List.copyOf(last.values());
  }

  /**
   * Of every set that is published here, the oldest date first.
   *
   * @throws UnusableInputException if a summary cannot be read
   */
  public static List<PublishedProof> all(Path outputs) {
    return sets(outputs).stream().flatMap(set -> read(set).stream()).toList();
  }

  /**
   * Of the last word that was said by hand here, if any was.
   *
   * @throws UnusableInputException if it cannot be read
   */
  public static Optional<PublishedProof> byHand(Path outputs) {
    Path file = outputs.resolve(BY_HAND);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return of(file, JSON.readValue(file.toFile(), new TypeReference<Map<String, Object>>() {}));
    } catch (JacksonException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Writes it as that of a word by hand. */
  public void writeByHand() throws IOException {
    AtomicFileWriter.writeBytes(set, out -> out.write(JSON.writeValueAsBytes(fields())));
  }

  /** Whether it is of a word by hand, and no set's. */
  public boolean isByHand() {
    return set.endsWith(BY_HAND);
  }

  /** As it stands in the summary. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(LEDGER, ledger);
    fields.put(EVENT, event);
    fields.put(TOKEN, token);
    return fields;
  }

  private static List<Path> sets(Path outputs) {
    try {
      List<Path> sets = new ArrayList<>();
      if (Files.isDirectory(outputs)) {
        sets.addAll(LatestSet.dates(outputs));
      }
      sets.sort(null);
      return sets;
    } catch (IOException e) {
      throw unreadable(outputs, e);
    }
  }

  private static Optional<PublishedProof> read(Path set) {
    Path summary = set.resolve(SummaryJson.NAME);
    if (!Files.isRegularFile(summary)) {
      return Optional.empty();
    }
    try {
      return of(set, JSON.readValue(summary.toFile(), Document.class).durations());
    } catch (JacksonException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unreadable(summary, e);
    }
  }

  private static Optional<PublishedProof> of(Path place, @Nullable Map<String, Object> told) {
    return told != null
            && told.get(LEDGER) instanceof String ledger
            && told.get(EVENT) instanceof Number event
            && told.get(TOKEN) instanceof String token
        ? Optional.of(new PublishedProof(place, ledger, event.longValue(), token))
        : Optional.empty();
  }

  private static UnusableInputException unreadable(Path file, IOException failure) {
    return new UnusableInputException(
        Message.of("proof.unreadable", file, Message.reason(failure)), failure);
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Document(@Nullable Map<String, Object> durations) {}
}
