package io.giftrecon.nightly;

import io.giftrecon.order.Times;
import io.giftrecon.order.Warning;
import io.giftrecon.output.Summary;
import io.giftrecon.words.ExitCode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code metrics.prom}: a night in figures for a Prometheus textfile collector. What a night that
 * published nothing cannot say anew stays as the night before has said it.
 */
final class NightMetrics {
  private static final Pattern SAMPLE =
      Pattern.compile(
          "giftrecon_(\\w+)\\{shop=\"(?:[^\"\\\\]|\\\\.)*\",kind=\"[^\"]*\"(.*)\\} (\\S+)");

  /** Every family, in the order of the file. */
  private static final Map<String, String> FAMILIES = families();

  private static final String LAST_SUCCESS = "last_success_timestamp_seconds";
  private static final String DATA = "data_timestamp_seconds";
  private static final String AGE = "data_age_seconds";

  /** What a night keeps of the one before where it has published nothing. */
  private static final List<String> OF_THE_SET = List.of("rows", "rights", "warnings", DATA);

  private NightMetrics() {}

  private static Map<String, String> families() {
    Map<String, String> families = new LinkedHashMap<>();
    families.put("run_exit_code", "Exit code of the last run.");
    families.put("run_timestamp_seconds", "When the last run ended.");
    families.put("run_duration_seconds", "How long the last run took, by step.");
    families.put("last_success_timestamp_seconds", "When a run last ended with 0 or 3.");
    families.put("rows", "Rows of the inputs of the last published set.");
    families.put("rights", "Units of rights in the last published set, by decision.");
    families.put(
        "warnings", "Warnings of the last published set that nobody knows of yet, by code.");
    families.put("data_timestamp_seconds", "When the exports were made.");
    families.put("data_age_seconds", "How old the exports were when the last run ended.");
    return families;
  }

  /**
   * The text of the file.
   *
   * @param before the text that it replaces; empty if there is none
   */
  static String of(NightOutcome night, String before) {
    Map<String, Map<String, String>> samples = new LinkedHashMap<>();
    FAMILIES.keySet().forEach(family -> samples.put(family, new LinkedHashMap<>()));
    Map<String, Map<String, String>> known = read(before);
    put(samples, "run_exit_code", "", night.exit());
    put(samples, "run_timestamp_seconds", "", night.ended().getEpochSecond());
    night
        .seconds()
        .forEach(
            (step, seconds) ->
                put(
                    samples,
                    "run_duration_seconds",
                    label("step", step),
                    String.format(Locale.ROOT, "%.3f", seconds)));
    if (isSuccess(night.exit())) {
      put(samples, LAST_SUCCESS, "", night.ended().getEpochSecond());
    } else {
      keep(LAST_SUCCESS, known, samples);
    }
    if (night.summary().isPresent()) {
      count(night.summary().get(), samples);
    } else {
      OF_THE_SET.forEach(family -> keep(family, known, samples));
    }
    samples
        .getOrDefault(DATA, Map.of())
        .forEach((labels, made) -> put(samples, AGE, labels, age(night.ended(), made)));
    return text(night, samples);
  }

  /** Whether a file says that the last run of a date ended as this one did, and well. */
  static boolean saysSo(String file, int exit) {
    return isSuccess(exit)
        && String.valueOf(exit).equals(read(file).getOrDefault("run_exit_code", Map.of()).get(""));
  }

  private static boolean isSuccess(int exit) {
    return exit == ExitCode.DONE || exit == ExitCode.DONE_WITH_REJECTS;
  }

  private static void count(Summary summary, Map<String, Map<String, String>> samples) {
    long rows = summary.inputs().stream().mapToLong(Summary.Input::rows).sum();
    long used = summary.inputs().stream().mapToLong(Summary.Input::used).sum();
    long rejected = summary.inputs().stream().mapToLong(Summary.Input::rejected).sum();
    put(samples, "rows", label("result", "used"), used);
    put(samples, "rows", label("result", "not_needed"), rows - used - rejected);
    put(samples, "rows", label("result", "rejected"), rejected);
    new TreeMap<>(summary.figures().decisions())
        .forEach((code, units) -> put(samples, "rights", label("decision", code), units));
    Map<String, Long> warnings = new TreeMap<>();
    for (Warning warning : summary.unknownWarnings()) {
      warnings.merge(warning.code().name(), 1L, Long::sum);
    }
    warnings.forEach((code, times) -> put(samples, "warnings", label("code", code), times));
    made("newest", summary.newest(), samples);
    made("oldest", summary.figures().oldestEvidence(), samples);
  }

  private static void made(
      String which, Optional<LocalDateTime> at, Map<String, Map<String, String>> samples) {
    at.ifPresent(
        time ->
            put(samples, DATA, label("which", which), time.atZone(Times.CHINA).toEpochSecond()));
  }

  private static long age(Instant ended, String made) {
    return ended.getEpochSecond() - Long.parseLong(made);
  }

  private static void keep(
      String family,
      Map<String, Map<String, String>> known,
      Map<String, Map<String, String>> samples) {
    known.getOrDefault(family, Map.of()).forEach((labels, v) -> put(samples, family, labels, v));
  }

  private static void put(
      Map<String, Map<String, String>> samples, String family, String labels, Object value) {
    samples.computeIfAbsent(family, f -> new LinkedHashMap<>()).put(labels, value.toString());
  }

  /**
   * The samples of a file that we have written: by family, by what its labels say beside the job.
   */
  private static Map<String, Map<String, String>> read(String file) {
    Map<String, Map<String, String>> samples = new LinkedHashMap<>();
    for (String line : file.lines().toList()) {
      Matcher sample = SAMPLE.matcher(line);
      if (sample.matches()) {
        put(samples, sample.group(1), sample.group(2), sample.group(3));
      }
    }
    return samples;
  }

  private static String text(NightOutcome night, Map<String, Map<String, String>> samples) {
    List<String> lines = new ArrayList<>();
    String job = "shop=\"%s\",kind=\"%s\"".formatted(escaped(night.shop()), night.kind());
    samples.forEach(
        (family, values) -> {
          if (!values.isEmpty()) {
            lines.add("# HELP giftrecon_%s %s".formatted(family, FAMILIES.get(family)));
            lines.add("# TYPE giftrecon_%s gauge".formatted(family));
            values.forEach(
                (labels, value) ->
                    lines.add("giftrecon_%s{%s%s} %s".formatted(family, job, labels, value)));
          }
        });
    return String.join("\n", lines) + "\n";
  }

  private static String label(String name, String value) {
    return ",%s=\"%s\"".formatted(name, escaped(value));
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
