package io.giftrecon.plain;

import io.giftrecon.plain.Catalogue.Sort;
import io.giftrecon.plain.PlainShop.Activity;
import io.giftrecon.plain.Story.LineStory;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The platform's own tags on main lines: mostly right, sometimes late, short, or odd (R13). */
final class Tags {

  private final Dice dice;
  private final Catalogue catalogue;
  private final List<Story> stories;
  private final boolean longTags;
  private final Map<String, String> bySub = new HashMap<>();

  Tags(Dice dice, Catalogue catalogue, List<Story> stories, Set<Quirk> quirks) {
    longTags = quirks.contains(Quirk.LONG_TAGS);
    this.dice = dice;
    this.catalogue = catalogue;
    this.stories = stories;
    for (Story story : stories) {
      for (LineStory line : story.lines()) {
        if (line.item().sort() != Sort.ONE_YUAN && story.paid().isPresent()) {
          bySub.put(line.sub(), String.join(separator(), numbers(story)));
        }
      }
    }
  }

  String of(LineStory line) {
    return bySub.getOrDefault(line.sub(), "");
  }

  private String separator() {
    return dice.pick(List.of(",", ",", ";", "|", " ", ", ", " | ", ";;"));
  }

  private List<String> numbers(Story main) {
    List<String> numbers = new ArrayList<>(truth(main));
    if (dice.chance(0.1)) {
      numbers.clear();
    }
    if (!numbers.isEmpty() && dice.chance(0.1)) {
      numbers.remove(dice.between(0, numbers.size() - 1));
    }
    if (dice.chance(0.05)) {
      numbers.add(dice.number(19));
    }
    if (dice.chance(0.06)) {
      Story other = dice.pick(stories);
      if (other.paid().isPresent() && !other.paymentTimeLost()) {
        numbers.add(other.number());
      }
    }
    for (int i = 0; longTags && i < 10; i++) {
      numbers.add(dice.pick(stories).number());
    }
    return longTags ? numbers : numbers.subList(0, Math.min(12, numbers.size()));
  }

  /** The one-yuan orders the platform would name. */
  private List<String> truth(Story main) {
    LocalDateTime paid = main.paid().orElseThrow();
    List<Story> found = new ArrayList<>();
    for (Story story : stories) {
      if (story.person().equals(main.person())
          && !story.paymentTimeLost()
          && story.paid().map(at -> at.isBefore(paid)).orElse(false)
          && story.lines().stream().anyMatch(line -> counts(line, story, paid))) {
        found.add(story);
      }
    }
    found.sort(Comparator.comparing(story -> story.paid().orElseThrow()));
    return found.stream().map(Story::number).limit(longTags ? 20 : 12).toList();
  }

  private boolean counts(LineStory line, Story story, LocalDateTime mainPaid) {
    for (Activity activity : catalogue.activitiesOf(line.item())) {
      if (activity.reservation().holds(story.paid().orElseThrow())
          && activity.main().holds(mainPaid)) {
        return true;
      }
    }
    return false;
  }
}
