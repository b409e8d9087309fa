package io.giftrecon.nightly;

import io.giftrecon.output.Summary;
import io.giftrecon.words.Message;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a night ended, well or not, for those who watch the machine (ADR 0043).
 *
 * @param kind as the job file has it
 * @param date of the run
 * @param exit the exit code
 * @param seconds by stage; {@code total} is all of them
 * @param summary of what was published; empty if nothing was, or nothing had changed
 * @param failure why nothing was published; empty if something was
 * @param filledIn worklists that were filled in where they were published, as people are told them
 * @param page where the newest set is shown, as people are told
 */
record NightOutcome(
    String shop,
    String kind,
    String date,
    int exit,
    Instant ended,
    Map<String, Double> seconds,
    Optional<Summary> summary,
    Optional<Message> failure,
    List<Path> filledIn,
    Path page) {}
