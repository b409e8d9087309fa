package io.giftrecon.fuzz;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Job files as a tired person writes them, and as nobody would. */
final class JobFileMutations {
  private static final List<String> LINES =
      List.of(
          "\tkind: one-yuan",
          "kind: u-first",
          "kind: one-yuan",
          "shop: ",
          "shop: [示例旗舰店]",
          "shop: \"\\u0000\"",
          "shop: '; DROP TABLE gift_right; --",
          "reject-limit: 0",
          "reject-limit: -1",
          "reject-limit: 999999999999999999999%",
          "reject-limit: .5%",
          "reject-limit: NaN",
          "reject-limit: 100%",
          "policy: {}",
          "policy: {release-after: PAID}",
          "policy: all",
          "output: {ids: raw}",
          "output: {xlsx: maybe}",
          "outputs: ",
          "output: 7",
          "ledger: jdbc:h2:mem:x",
          "ledger: jdbc:h2:file:x;INIT=RUNSCRIPT FROM 'x'",
          "activities: []",
          "activities: &a [*a]",
          "x: &x {<<: *x}",
          "? [complex, key]",
          "!!java.net.URL [http://example.com]",
          "shop: !!javax.script.ScriptEngineManager []",
          "---",
          "...",
          "%YAML 9.9",
          "<<: {kind: one-yuan}",
          "inputs: [exports]",
          "inputs: {exports: exports, enrolments: exports}",
          "\ufeffkind: one-yuan",
          "\u0085",
          "[".repeat(3_000),
          "{a: ".repeat(3_000),
          "- ".repeat(3_000),
          "shop: " + "长".repeat(100_000));

  private static final List<String> VALUES =
      List.of(
          "长".repeat(600),
          "'%s %n'",
          "null",
          "~",
          "=1+1",
          "\"a\\nb\"",
          "\"\\e[31m\"",
          "\"\\0\"",
          "\"\\ud800\"",
          "!!str x",
          "!!java.io.File [x]",
          "|",
          ">-",
          ".",
          "..",
          "exports",
          "job.yaml",
          "enrolments.csv",
          "''",
          "'   '",
          "jdbc:h2:file:",
          "jdbc:h2:file:.",
          "jdbc:h2:file:exports",
          "jdbc:h2:file:job.yaml",
          "jdbc:h2:tcp:x",
          "[a, b]",
          "{a: b}",
          "*a",
          "&a b");

  private static final List<String> TIMES =
      List.of(
          "2023-08-23 24:00",
          "9999-12-31 24:00",
          "9999-12-31 23:59:59",
          "0000-01-01 00:00",
          "2023-02-30 00:00",
          "1991-04-14 02:30",
          "2023-08-23",
          "2023-08-23T00:00:00Z",
          "23.8.2023",
          "never",
          "''");

  static final List<Mutation> ALL =
      List.of(
          text("a strange line in the job file", JobFileMutations::strangeLine),
          text("another value in the job file", JobFileMutations::value),
          text("a line of the job file gone", JobFileMutations::lineGone),
          text("a line of the job file twice", JobFileMutations::lineTwice),
          text("lines of the job file swapped", JobFileMutations::linesSwapped),
          text("a line of the job file indented", JobFileMutations::indented),
          text("another time in the job file", JobFileMutations::time),
          text("a character of the job file", JobFileMutations::character),
          text("half a job file", (job, dice) -> job.substring(0, dice.below(job.length()))),
          text("no job file at all", (job, dice) -> ""),
          Mutation.keeping("a job file in another encoding", JobFileMutations::encoding)
              .misleading());

  private JobFileMutations() {}

  /** Changes the text of a job file. */
  private interface Change {
    String of(String job, Dice dice);
  }

  /** No slash ever comes in, so that no path leads out of the shop's folder. */
  private static Mutation text(String name, Change change) {
    return Mutation.keeping(
            name,
            (shop, dice) -> {
              String job = Files.readString(shop.jobFile());
              String changed = job.isEmpty() ? job : change.of(job, dice);
              boolean safe = changed.indexOf('/') < 0 || changed.contains("http://example.com");
              if (safe) {
                shop.writeJobFile(changed);
              }
            })
        .misleading();
  }

  private static List<String> lines(String job) {
    return new ArrayList<>(Arrays.asList(job.split("\n", -1)));
  }

  private static String strangeLine(String job, Dice dice) {
    List<String> lines = lines(job);
    lines.add(dice.below(lines.size()), dice.pick(LINES));
    return String.join("\n", lines);
  }

  private static String value(String job, Dice dice) {
    List<String> lines = lines(job);
    int at = dice.below(lines.size());
    String put = dice.pick(VALUES).replace("\\", "\\\\").replace("$", "\\$");
    lines.set(at, lines.get(at).replaceFirst("(?<=: )[^{].*", put));
    return String.join("\n", lines);
  }

  private static String lineGone(String job, Dice dice) {
    List<String> lines = lines(job);
    lines.remove(dice.below(lines.size()));
    return String.join("\n", lines);
  }

  private static String lineTwice(String job, Dice dice) {
    List<String> lines = lines(job);
    lines.add(dice.below(lines.size()), dice.pick(lines));
    return String.join("\n", lines);
  }

  private static String linesSwapped(String job, Dice dice) {
    return String.join("\n", dice.shuffled(lines(job)));
  }

  private static String indented(String job, Dice dice) {
    List<String> lines = lines(job);
    int at = dice.below(lines.size());
    lines.set(at, dice.pick(List.of(" ", "\t", "  - ", "? ", "# ", "&a ", "*a ")) + lines.get(at));
    return String.join("\n", lines);
  }

  private static String time(String job, Dice dice) {
    String[] parts = job.split("(?=from: |to: )");
    int at = dice.below(parts.length);
    parts[at] = parts[at].replaceFirst("^(from|to): [^,}]*", "$1: " + dice.pick(TIMES));
    return String.join("", parts);
  }

  private static String character(String job, Dice dice) {
    int at = dice.below(job.length());
    String put =
        dice.pick(List.of("", "", " ", ":", "-", "\"", "'", "{", "]", "\u0000", "，", "：", "\r"));
    return job.substring(0, at) + put + job.substring(at + dice.below(2));
  }

  private static void encoding(FuzzShop shop, Dice dice) throws IOException {
    String job = Files.readString(shop.jobFile());
    Files.write(
        shop.jobFile(),
        dice.chance(0.5)
            ? job.getBytes(Charset.forName("GBK"))
            : job.getBytes(StandardCharsets.UTF_16LE));
  }
}
