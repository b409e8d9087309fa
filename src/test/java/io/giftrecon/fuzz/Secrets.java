package io.giftrecon.fuzz;

import io.giftrecon.published.PublishedSet;
import io.giftrecon.published.StrictXlsx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The phones of a shop's receivers, which nobody but the warehouse shall read. */
record Secrets(Set<String> phones) {
  private static final Pattern PHONE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");

  static Secrets of(FuzzShop shop) throws IOException {
    Set<String> phones = new TreeSet<>();
    for (Path file : shop.files()) {
      phones.addAll(phonesIn(text(file)));
    }
    return new Secrets(phones);
  }

  boolean areIn(String text) {
    return phonesIn(text).stream().anyMatch(phones::contains);
  }

  /** The files of a published set that tell a phone and may not. */
  List<String> told(Path set) throws IOException {
    List<String> told = new ArrayList<>();
    new PublishedSet(set)
        .withoutReceivers()
        .forEach(
            (name, text) -> {
              if (areIn(text)) {
                told.add("a receiver's phone in " + name);
              }
            });
    return told;
  }

  /** Digits are the same bytes in every encoding that exports come in. */
  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return file.toString().endsWith(".xlsx") && bytes.length > 0 && bytes[0] == 'P'
        ? StrictXlsx.read(bytes).toString()
        : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static Set<String> phonesIn(String text) {
    Set<String> found = new TreeSet<>();
    Matcher phone = PHONE.matcher(text);
    while (phone.find()) {
      found.add(phone.group());
    }
    return found;
  }
}
