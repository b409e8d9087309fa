package io.giftrecon.plainsampling;

import io.giftrecon.plain.Dice;
import io.giftrecon.plain.PlainFile;
import io.giftrecon.plain.Story;
import io.giftrecon.plain.Story.Person;
import io.giftrecon.plainsampling.Campaign.BoardRow;
import io.giftrecon.plainsampling.Campaign.FullSize;
import io.giftrecon.plainsampling.Campaign.Item;
import io.giftrecon.plainsampling.Campaign.Live;
import io.giftrecon.plainsampling.Campaign.Member;
import io.giftrecon.plainsampling.Campaign.Promotion;
import io.giftrecon.plainsampling.Campaign.Prompt;
import io.giftrecon.plainsampling.Campaign.Sample;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Throws a whole random sampling campaign from a seed. */
final class CampaignGenerator {

  private static final String SHOP = "示例旗舰店";
  private static final LocalDateTime AUTUMN = LocalDateTime.parse("2023-09-01T00:00");
  private static final List<Integer> DAYS = List.of(7, 30, 90, 365);

  private final Dice dice;
  private final long seed;
  private final List<Item> items = new ArrayList<>();
  private final List<Sample> samples = new ArrayList<>();
  private final List<FullSize> fullSize = new ArrayList<>();

  private CampaignGenerator(long seed) {
    this.seed = seed;
    dice = new Dice(seed);
  }

  static Campaign generate(long seed) {
    return new CampaignGenerator(seed).generate();
  }

  private Campaign generate() {
    enrol();
    StoryMaker maker = new StoryMaker(dice, samples, items, fullSize);
    List<Story> stories = maker.tell(dice.between(20, 70));
    Optional<List<PlainFile>> exports = exports(maker, stories);
    LocalDateTime near = now(exports);
    Campaign campaign =
        new Campaign(
            seed,
            SHOP,
            List.copyOf(samples),
            dice.shuffled(items),
            perhaps(0.8, orEmpty(promotions())),
            perhaps(0.85, orEmpty(members(maker.persons(), stories))),
            perhaps(0.85, orEmpty(List.copyOf(fullSize))),
            perhaps(0.7, orEmpty(prompts(maker.persons()))),
            Optional.empty(),
            Optional.empty(),
            live(),
            exports,
            near.toLocalDate(),
            perhaps(0.6, near),
            dice.chance(0.15));
    boolean board = campaign.hasExports() && dice.chance(0.8);
    if (board && dice.chance(0.5)) {
      return campaign.withBoard(platform(campaign));
    }
    return board ? campaign.withBoard(board(campaign)) : campaign;
  }

  /** U13: a file may be there and have no rows. */
  private <T> List<T> orEmpty(List<T> rows) {
    return dice.chance(0.08) ? List.of() : rows;
  }

  /** Often after the last export, so that claims ripen by it. */
  private LocalDateTime now(Optional<List<PlainFile>> exports) {
    Optional<LocalDateTime> last =
        exports.orElse(List.of()).stream()
            .map(PlainFile::asOf)
            .max(Comparator.<LocalDateTime>naturalOrder());
    return last.isPresent() && dice.chance(0.7)
        ? last.get().plusHours(dice.pick(List.of(0, 1, 14, 100, 300)))
        : someEnd();
  }

  private <T> Optional<T> perhaps(double probability, T thing) {
    return dice.chance(probability) ? Optional.of(thing) : Optional.empty();
  }

  private void enrol() {
    int sampleItems = dice.between(1, 4);
    for (int i = 0; i < sampleItems; i++) {
      enrol("73050000100" + i, i);
    }
    for (int i = 0; i < 3; i++) {
      items.add(item("73050000200" + i, 100, "239.00", AUTUMN));
    }
    List<String> ids = samples.stream().map(Sample::item).distinct().toList();
    for (String id : ids) {
      int count = dice.pick(List.of(0, 1, 1, 2));
      for (int i = 0; i < count; i++) {
        fullSize.add(new FullSize(id, "73050000200" + dice.pick(List.of(i, 0))));
      }
    }
    fullSize.removeIf(row -> fullSize.indexOf(row) != fullSize.lastIndexOf(row));
    if (dice.chance(0.3)) {
      fullSize.add(new FullSize("730500009999", "730500002000"));
    }
  }

  /** One to three enrolments of an item, now and then a draft of the same activity beside one. */
  private void enrol(String id, int i) {
    String daily = dice.pick(List.of("19.90", "59.00", "1.00"));
    int rows = dice.pick(List.of(1, 1, 2, 3));
    LocalDateTime from = start();
    for (int k = 0; k < rows; k++) {
      String activity = dice.pick(List.of("U-", "派样")) + i + "-" + k;
      Sample sample = sample(activity, id, from);
      samples.add(dice.between(0, samples.size()), sample);
      if (dice.chance(0.15)) {
        samples.add(dice.between(0, samples.size()), draft(sample));
      }
      from = dice.pick(List.of(sample.to(), from, start(), sample.to().plusDays(2)));
    }
    int stock = samples.get(0).stock() + dice.pick(List.of(-1, 0, 1, 50, -40));
    items.add(item(id, Math.max(0, stock), daily, from));
  }

  private LocalDateTime start() {
    int days = dice.pick(List.of(-400, -130, -100, -45, -45, -20, -20, -6, -2, 1));
    return AUTUMN.plusDays(days).plusHours(dice.pick(List.of(0, 0, 10)));
  }

  private Sample sample(String activity, String item, LocalDateTime from) {
    LocalDateTime to =
        from.plusDays(dice.between(1, 20))
            .minusSeconds(dice.pick(List.of(0, 0, 1)))
            .plusHours(dice.pick(List.of(0, 0, 14)));
    boolean draft = dice.chance(0.12);
    LocalDateTime enrolled = from.minusSeconds(lead());
    return new Sample(
        activity,
        item,
        dice.pick(List.of("", "@", "=")) + "小样" + item.charAt(11),
        dice.pick(List.of("直播", "日常")),
        dice.pick(List.of("新会员", "新会员", "店铺新客", "通投")),
        draft && dice.chance(0.6) ? Optional.empty() : Optional.of(enrolled),
        from,
        to,
        dice.pick(List.of(50, 100, 300)),
        new BigDecimal(dice.pick(List.of("1.00", "1.00", "9.90", "0.01"))),
        dice.pick(List.of(Optional.<Integer>empty(), Optional.of(1), Optional.of(2))),
        draft ? "草稿" : dice.pick(List.of("已报名", "已发布", "已发布")),
        dice.pick(List.of("已生成", "已生成", "计算中", "")));
  }

  private Sample draft(Sample of) {
    Sample other = sample(of.activity(), of.item(), of.from());
    return new Sample(
        other.activity(),
        other.item(),
        other.title(),
        other.channel(),
        other.crowd(),
        perhaps(0.5, of.from().minusDays(3)),
        other.from(),
        other.to(),
        other.stock(),
        other.price(),
        other.statedLimit(),
        "草稿",
        other.crowdState());
  }

  /** Seconds an enrolment was sent in before the start: around none, and around a day. */
  private long lead() {
    int day = 24 * 60 * 60;
    return dice.pick(List.of(day, day + 1, day - 1, 0, -1, -3600, 3600, 2 * day, 5 * day, 3 * day));
  }

  private Item item(String id, int stock, String daily, LocalDateTime start) {
    LocalDateTime shelved = start.plusSeconds(dice.pick(List.of(0, 1, -1, -86400, 7200)));
    return new Item(
        id,
        perhaps(0.95, dice.chance(0.85)),
        perhaps(0.8, shelved),
        perhaps(0.95, stock),
        perhaps(0.95, new BigDecimal(daily)),
        perhaps(0.95, dice.chance(0.15)));
  }

  /** Promotions that touch, overlap by a second, or lie within the windows or outside. */
  private List<Promotion> promotions() {
    List<Promotion> rows = new ArrayList<>();
    int count = dice.between(0, 6);
    for (int i = 0; i < count; i++) {
      Sample sample = dice.pick(samples);
      LocalDateTime from =
          dice.pick(
              List.of(
                  sample.to(),
                  sample.to().minusSeconds(1),
                  sample.from().minusDays(2),
                  sample.from().plusHours(5)));
      LocalDateTime to =
          dice.pick(List.of(sample.from(), sample.from().plusSeconds(1), from.plusDays(1)));
      LocalDateTime end = to.isAfter(from) ? to : from.plusHours(30);
      String item = dice.chance(0.15) ? "730500002000" : sample.item();
      String name = "大促" + i + dice.pick(List.of("", ",会场"));
      rows.add(new Promotion(item, name, from, end));
      if (dice.chance(0.2)) {
        rows.add(new Promotion(dice.pick(samples).item(), name, from, end));
      }
      if (dice.chance(0.05)) {
        rows.add(new Promotion("73050000777" + i, name, from, end));
      }
    }
    return rows;
  }

  private List<Member> members(List<Person> persons, List<Story> stories) {
    List<Member> rows = new ArrayList<>();
    for (Person person : persons) {
      int count = dice.pick(List.of(0, 1, 1, 1, 2));
      for (int i = 0; i < count; i++) {
        rows.add(new Member(known(person), joined(person, stories)));
      }
    }
    rows.add(new Member("陌生会员", AUTUMN.minusDays(300)));
    if (dice.chance(0.1)) {
      rows.replaceAll(row -> new Member("AAFx" + row.buyer().hashCode(), row.joined()));
    }
    if (dice.chance(0.2)) {
      rows.add(new Member(nobody(), AUTUMN.minusDays(3)));
    }
    return dice.shuffled(rows);
  }

  private String nobody() {
    return dice.pick(List.of("", "匿名用户", "t**8", "--"));
  }

  private LocalDateTime joined(Person person, List<Story> stories) {
    List<LocalDateTime> paid =
        stories.stream()
            .filter(story -> story.person().equals(person))
            .flatMap(story -> story.paid().stream())
            .toList();
    Sample sample = dice.pick(samples);
    if (!paid.isEmpty() && dice.chance(0.7)) {
      return dice.pick(paid).plusSeconds(dice.pick(List.of(0, 1, -1, -60, -600, -86400)));
    }
    return sample.from().plusSeconds(dice.pick(List.of(0, -1, 1, -864000, 3600)));
  }

  private String known(Person person) {
    return switch (person.known()) {
      case BY_ID -> person.named() && dice.chance(0.4) ? person.name() : person.id();
      case BY_NICK -> person.nick();
      default -> dice.chance(0.2) ? person.newName() : person.name();
    };
  }

  private List<Prompt> prompts(List<Person> persons) {
    List<Prompt> rows = new ArrayList<>();
    int count = dice.between(0, 6);
    for (int i = 0; i < count; i++) {
      Prompt prompt =
          new Prompt(
              known(dice.pick(persons)),
              dice.moment(AUTUMN.minusDays(1), AUTUMN),
              dice.pick(List.of("差点领到", "=差点领到,下次再来", "很遗憾\"差点领到\"", "已售罄", "差点 领到")));
      rows.add(prompt);
      if (dice.chance(0.3)) {
        rows.add(prompt);
      }
      if (dice.chance(0.1)) {
        rows.add(new Prompt(nobody(), prompt.time(), prompt.text()));
      }
      if (dice.chance(0.3)) {
        rows.add(0, new Prompt(known(dice.pick(persons)), prompt.time(), prompt.text()));
      }
    }
    return rows;
  }

  private Optional<Live> live() {
    return perhaps(
        0.85,
        new Live(
            dice.chance(0.1) ? Optional.empty() : Optional.of(dice.chance(0.85)),
            dice.chance(0.1) ? Optional.empty() : Optional.of(dice.between(1, 6))));
  }

  /** At an end of a window, of an enrolment, of a day; a second off; or some other time. */
  private LocalDateTime someEnd() {
    Sample sample = dice.pick(samples);
    LocalDateTime end =
        dice.pick(
            List.of(sample.from(), sample.to(), sample.enrolled().orElse(sample.from()), AUTUMN));
    return end.plusSeconds(dice.pick(List.of(0, 0, 1, -1, -86400, 7200)))
        .truncatedTo(ChronoUnit.SECONDS);
  }

  private Optional<List<PlainFile>> exports(StoryMaker maker, List<Story> stories) {
    if (dice.chance(0.1)) {
      return dice.chance(0.5) ? Optional.empty() : Optional.of(List.of());
    }
    return Optional.of(new Exports(dice, SHOP, stories).until(lastEvening(maker)));
  }

  /** Often just when a claim ripens: the last line-bearing file of an evening is 150 s later. */
  private LocalDateTime lastEvening(StoryMaker maker) {
    if (!maker.claims().isEmpty() && dice.chance(0.6)) {
      LocalDateTime ripe = dice.pick(maker.claims()).plusDays(dice.pick(DAYS));
      return ripe.minusSeconds(150).plusSeconds(dice.pick(List.of(0, 0, -1, 1)));
    }
    return dice.moment(AUTUMN.minusDays(10), AUTUMN.plusDays(10)).withSecond(0);
  }

  /** Around what the campaign's own figures are, so that many cells differ by a little or not. */
  private List<BoardRow> board(Campaign campaign) {
    List<BoardRow> rows = new ArrayList<>();
    PlainFigures figures = new PlainFigures(campaign, new PlainClaims(campaign));
    for (Sample sample : campaign.samples()) {
      if (!sample.draft() && dice.chance(0.8)) {
        PlainFigures.Row row = figures.of(sample);
        rows.add(
            new BoardRow(
                sample.activity(),
                sample.item(),
                near(row.claims()),
                near(row.claimers()),
                near(row.newMembers())));
      }
    }
    return dice.shuffled(rows);
  }

  /** The platform's tables, around the same figures; now and then a cell that says nothing. */
  private PlatformBoard platform(Campaign campaign) {
    PlainClaims claims = new PlainClaims(campaign);
    PlainFigures figures = new PlainFigures(campaign, claims);
    LocalDate day = campaign.now().toLocalDate().plusDays(dice.pick(List.of(0, 0, -1, -3, -20)));
    boolean activities = dice.chance(0.5);
    List<PlatformBoard.Row> ofClaims = new ArrayList<>();
    List<PlatformBoard.Row> repurchases = new ArrayList<>();
    Set<String> items = new HashSet<>();
    for (Sample sample : campaign.samples()) {
      if (!sample.draft() && (activities || items.add(sample.item())) && dice.chance(0.8)) {
        PlainFigures.Row row = figures.of(sample);
        PlainSnapshot snapshot = new PlainSnapshot(claims, figures, sample, day);
        String activity = activities ? sample.activity() : "";
        ofClaims.add(
            new PlatformBoard.Row(
                activity,
                sample.item(),
                List.of(
                    count(row.claims()),
                    count(row.claimers()),
                    count(row.newMembers()),
                    money(snapshot.gmv()))));
        List<String> cells = new ArrayList<>();
        for (int days : List.of(30, 90, 365)) {
          cells.add(count(snapshot.people(days)));
          cells.add(money(snapshot.amount(days)));
        }
        repurchases.add(new PlatformBoard.Row(activity, sample.item(), List.copyOf(cells)));
      }
    }
    if (dice.chance(0.3)) {
      ofClaims.add(
          new PlatformBoard.Row(
              activities ? "没有的活动" : "", "799999", List.of("3", "2", "1", "2.97")));
    }
    return new PlatformBoard(
        dice.pick(List.of("json", "csv", "xlsx")),
        dice.chance(0.85) ? Optional.of(day) : Optional.empty(),
        activities,
        dice.chance(0.5),
        dice.chance(0.2),
        dice.shuffled(ofClaims),
        dice.shuffled(repurchases));
  }

  private String count(int figure) {
    return dice.chance(0.1) ? dice.pick(List.of("", "--", "约3")) : String.valueOf(near(figure));
  }

  private String money(BigDecimal figure) {
    BigDecimal off = figure.add(new BigDecimal(dice.pick(List.of("0", "0", "0", "0.01", "12.5"))));
    return dice.chance(0.1) ? dice.pick(List.of("", "-", "约3元")) : off.toPlainString();
  }

  private int near(int figure) {
    return Math.max(0, figure + dice.pick(List.of(0, 0, 1, 3, -1, -2)));
  }
}
