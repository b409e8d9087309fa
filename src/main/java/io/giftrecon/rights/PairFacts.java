package io.giftrecon.rights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What both lines of a right showed when it was decided, and what was left open then (R51, R52).
 *
 * @param questions why it was not released, as its reasons told, in one text
 */
public record PairFacts(SideFacts oneYuan, SideFacts main, String questions) {
  /** Of lines that show nothing. */
  public static final PairFacts NONE = new PairFacts(SideFacts.NONE, SideFacts.NONE, "");

  private static final String SEPARATOR = "\t";
  private static final String BETWEEN = "；";

  /** Before a question that somebody answered, while nobody remembers how it stood then. */
  private static final String AS_TONIGHT = "?";

  /** Before the questions of a night that was published again with other facts. */
  private static final String TWICE = "!";

  public PairFacts {
    questions = SideFacts.inOneLine(questions);
  }

  /** Questions in one text. */
  public static String asked(Collection<String> questions) {
    return String.join(
        BETWEEN,
        questions.stream()
            .filter(question -> !question.isEmpty())
            .map(question -> SideFacts.inOneLine(question).replace(BETWEEN, ";"))
            .distinct()
            .sorted()
            .toList());
  }

  /** What was left open. */
  public List<String> open() {
    String asked = questions.startsWith(TWICE) ? questions.substring(1) : questions;
    return asked.isEmpty() ? List.of() : List.of(asked.split(BETWEEN));
  }

  /** Of these facts nobody remembers what was left open but this code. */
  public PairFacts answering(String code) {
    return with(AS_TONIGHT + code);
  }

  /** Whether what was left open is known by tonight alone. */
  public boolean areOfTonight() {
    return questions.startsWith(AS_TONIGHT);
  }

  /** The code, or 处理建议, that a person saw. */
  public String seen() {
    return questions.substring(AS_TONIGHT.length());
  }

  /** R51: the same, where a person has answered these questions. */
  public PairFacts answered(Collection<String> open) {
    return with(asked(open));
  }

  /** The same of a night that was published before with other facts: no list tells which. */
  public PairFacts afterOthers(PairFacts others) {
    boolean twice = others.publishedTwice() || !saysOf(others).equals(saysOf(this));
    return twice && !publishedTwice() ? with(TWICE + questions) : this;
  }

  private static List<Object> saysOf(PairFacts facts) {
    List<Object> said = new ArrayList<>(facts.open());
    for (SideFacts side : List.of(facts.oneYuan, facts.main)) {
      said.addAll(List.of(side.refund(), side.amount(), side.closed(), side.open()));
    }
    return said;
  }

  /** Whether its night was published with several facts. */
  public boolean publishedTwice() {
    return questions.startsWith(TWICE);
  }

  private PairFacts with(String other) {
    return new PairFacts(oneYuan, main, other);
  }

  /** As the ledger keeps it. */
  public String text() {
    List<String> parts = new ArrayList<>(oneYuan.parts());
    parts.addAll(main.parts());
    parts.add(questions);
    return String.join(SEPARATOR, parts);
  }

  /** Whether a set remembered all that a verdict rests on. */
  public boolean known() {
    return !questions.equals(AS_TONIGHT);
  }

  /** Reads what the ledger has kept; of anything else nothing is known. */
  public static PairFacts of(String text) {
    List<String> parts = Arrays.asList(text.split(SEPARATOR, -1));
    boolean whole = parts.size() == 2 * SideFacts.PARTS + 1;
    int side = whole ? SideFacts.PARTS : SideFacts.PARTS_BEFORE_VERDICTS;
    return whole || parts.size() == 2 * side
        ? new PairFacts(
            SideFacts.of(parts.subList(0, side)),
            SideFacts.of(parts.subList(side, 2 * side)),
            whole ? parts.get(2 * side) : AS_TONIGHT)
        : NONE.with(AS_TONIGHT);
  }
}
