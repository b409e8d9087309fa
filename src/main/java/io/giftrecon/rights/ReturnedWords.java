package io.giftrecon.rights;

import io.giftrecon.order.Visible;
import io.giftrecon.words.DataFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * R39: reads what the warehouse and finance fill in. The words they use are a list of its own,
 * {@code returned-words.csv}, beside the names of the logistics companies.
 */
public final class ReturnedWords {
  private static final Map<String, List<String>> WORDS = new HashMap<>();

  static {
    for (List<String> row : DataFile.rows(ReturnedWords.class, "returned-words.csv")) {
      WORDS.put(row.get(0), List.of(row.get(1).split(";", -1)));
    }
  }

  private static final WordList LABELS = new WordList(words("label"));
  private static final WordList NOT_SENT = new WordList(words("not-sent"));
  private static final WordList PAID = new WordList(words("paid"));
  private static final WordList DENIALS = new WordList(words("denial"));
  private static final WordList OUT = new WordList(words("out"));
  private static final WordList CARRIERS = carriers();

  private static final int MOST_NUMBERS = 5;
  private static final Pattern SEPARATOR = Pattern.compile("[/,、\\s]+");

  private ReturnedWords() {}

  /**
   * What a row for gifts says.
   *
   * @param tracking 物流单号, cleaned
   * @param note 备注, cleaned
   * @param ownNumbers every number that the row had before it was filled in
   */
  public static ReturnedWord ofGift(String tracking, String note, Collection<String> ownNumbers) {
    if (tracking.isEmpty()) {
      return besides(note, ownNumbers);
    }
    String text = Visible.plain(tracking);
    if (NOT_SENT.is(text)) {
      return new ReturnedWord.NotSent(tracking);
    }
    return sent(text, ownNumbers).orElse(new ReturnedWord.Unreadable(tracking));
  }

  /**
   * What 备注 says while 物流单号 is empty: it marks nothing, but a number in the wrong column, whole or
   * damaged, or a word for sent, may mean that the gift is out.
   */
  private static ReturnedWord besides(String note, Collection<String> ownNumbers) {
    String text = Visible.plain(note);
    boolean out =
        OUT.in(text).isPresent()
            || PAID.in(text).isPresent()
            || TrackingNumbers.mayStandIn(text, ownNumbers);
    return out ? new ReturnedWord.Unreadable(note) : new ReturnedWord.Nothing();
  }

  /**
   * What a cell of a column that nobody fills in says while 物流单号 is empty (A103): it is read as a
   * remark is.
   *
   * @param text cleaned
   * @param ownNumbers every number that the row had before it was filled in
   */
  public static ReturnedWord ofAddedColumn(String text, Collection<String> ownNumbers) {
    return besides(text, ownNumbers);
  }

  /**
   * What a cell of a published column says while 物流单号 is empty (A103): only where nothing but a
   * number of a parcel, with or without a word for sent, has taken the place of what stood there.
   *
   * @param text cleaned
   * @param ownNumbers every number that the row had before it was filled in
   */
  public static ReturnedWord ofPublishedColumn(String text, Collection<String> ownNumbers) {
    return sent(OUT.without(Visible.plain(text)), ownNumbers).isPresent()
        ? new ReturnedWord.Unreadable(text)
        : new ReturnedWord.Nothing();
  }

  private static Optional<ReturnedWord> sent(String text, Collection<String> ownNumbers) {
    String bare = LABELS.without(CARRIERS.without(text).replace(':', ' '));
    List<String> numbers =
        SEPARATOR.splitAsStream(bare).filter(part -> !part.isEmpty()).distinct().toList();
    boolean readable =
        !numbers.isEmpty()
            && numbers.size() <= MOST_NUMBERS
            && numbers.stream().allMatch(number -> TrackingNumbers.isOne(number, ownNumbers));
    return readable
        ? Optional.of(new ReturnedWord.Sent(numbers, CARRIERS.in(text).orElse("")))
        : Optional.empty();
  }

  /**
   * What a row for cash says; what stands in the column 物流单号 alone is a remark too, but for words
   * that say there is no number.
   *
   * @param tracking 物流单号, cleaned
   * @param note 备注, cleaned
   */
  public static ReturnedWord ofCash(String tracking, String note) {
    String remark = note.isEmpty() ? tracking : note;
    if (remark.isEmpty()) {
      return new ReturnedWord.Nothing();
    }
    String text = Visible.plain(remark);
    if (note.isEmpty() && NOT_SENT.is(text)) {
      return new ReturnedWord.NotSent(remark);
    }
    return PAID.in(text).isPresent() && DENIALS.in(text).isEmpty()
        ? new ReturnedWord.Paid()
        : new ReturnedWord.Unreadable(remark);
  }

  /**
   * The numbers in a tracking cell, whatever stands beside them.
   *
   * @return the cell as it is, if nobody can tell its numbers
   */
  static List<String> numbers(String tracking) {
    return ofGift(tracking, "", Set.of()) instanceof ReturnedWord.Sent sent
        ? sent.numbers()
        : List.of(tracking);
  }

  /** Whether two remarks are the same words. */
  static boolean sameRemark(String one, String other) {
    return Visible.plain(one).equals(Visible.plain(other));
  }

  private static WordList carriers() {
    List<String> names = new ArrayList<>(LogisticsCompanies.load().names());
    names.addAll(words("carrier"));
    return new WordList(names);
  }

  private static List<String> words(String kind) {
    List<String> words = WORDS.get(kind);
    if (words == null) {
      throw new IllegalStateException("returned-words.csv has no words of kind " + kind);
    }
    return words;
  }
}
