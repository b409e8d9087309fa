package io.giftrecon.nights;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.GiftRecon;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of a shop: its job file, its exports, what was published. */
final class ShopFolder {
  /** R40: a small shop may have an item that no export knows yet. */
  private static final Pattern WARNING = Pattern.compile("(?m)^giftrecon: [A-Z_]+: ");

  /** Behind the stamps of all names: a stamp of a day to come is none (R38). */
  private static final Instant SOME_DAY = Instant.parse("2023-09-18T12:00:00Z");

  private final Path folder;
  private final Dice clock;

  /** Takes a folder over; the clock dates its files without any sense. */
  ShopFolder(Path folder, Dice clock) {
    this.folder = folder;
    this.clock = clock;
  }

  void open(Shop shop, String ledgerUrl) throws IOException {
    Files.createDirectories(exports());
    Files.writeString(
        folder.resolve("job.yaml"),
        """
        kind: one-yuan
        shop: %s
        inputs:
          exports: exports
          enrolments: enrolments.csv
        outputs: out
        ledger: %s
        activities:
          - id: autumn
            name: 秋冬新势力周
            reservation: {from: %s, to: %s}
            main: {from: %s, to: %s}
        policy:
          release-after: %s
          allocation: %s
        """
            .formatted(
                Shop.NAME,
                ledgerUrl,
                minute(Shop.RESERVATION_FROM),
                minute(Shop.RESERVATION_TO),
                minute(Shop.MAIN_FROM),
                minute(Shop.MAIN_TO),
                shop.releaseAfter(),
                shop.onePerUnit() ? "one-per-unit" : "all"));
    List<String> enrolments = new ArrayList<>();
    enrolments.add("1元商品ID,1元商品标题,权益类型,权益1,权益2,权益3,权益4,活动,审核状态,适用主商品ID");
    for (Item item : shop.items()) {
      if (item.oneYuan()) {
        boolean cash = item.sort() == Item.Sort.CASH;
        enrolments.add(
            "%s,%s,%s,,,,autumn,审核通过,%s"
                .formatted(
                    item.id(),
                    item.title(),
                    cash ? "红包返现,返现10元" : "赠品,帆布袋",
                    String.join(";", item.onlyFor())));
      }
    }
    Files.write(folder.resolve("enrolments.csv"), enrolments);
  }

  /** Another folder with the same exports, before anything else is dropped into either. */
  ShopFolder twin(Path elsewhere, Shop shop, String ledgerUrl) throws IOException {
    ShopFolder twin = new ShopFolder(elsewhere, clock);
    twin.open(shop, ledgerUrl);
    for (Path file : filesOf(exports())) {
      twin.write(file.getFileName().toString(), Files.readAllBytes(file));
    }
    twin.becomes(this);
    return twin;
  }

  /** R60: the same job on a new server, as its outputs say. */
  private void becomes(ShopFolder original) throws IOException {
    Path owner = original.folder.resolve("out").resolve(".job");
    if (Files.exists(owner)) {
      Files.createDirectories(folder.resolve("out"));
      Files.copy(owner, folder.resolve("out").resolve(".job"));
    }
  }

  void drop(List<Parcel> parcels) throws IOException {
    for (Parcel parcel : parcels) {
      write(parcel.name(), parcel.bytes());
    }
  }

  Published run(int night) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8);
    String date = "2023-09-%02d".formatted(night);
    int exit =
        GiftRecon.run(out, out, "run", folder.resolve("job.yaml").toString(), "--date", date);
    String said = log.toString(StandardCharsets.UTF_8);
    assertThat(exit).as(said).isEqualTo(WARNING.matcher(said).find() ? 3 : 0);
    return Published.read(folder.resolve("out").resolve(date));
  }

  void delete() throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }

  private Path exports() {
    return folder.resolve("exports");
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = exports().resolve(name);
    Files.write(file, bytes);
    Instant modified = SOME_DAY.plus(clock.between(-9000, 9000), ChronoUnit.MINUTES);
    Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static String minute(LocalDateTime time) {
    return time.toString().replace('T', ' ');
  }
}
