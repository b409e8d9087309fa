package io.giftrecon.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;

/** The languages of messages. */
public enum Language {
  ENGLISH("en", Locale.ROOT, ", "),
  CHINESE("zh", Locale.CHINESE, "、");

  /** In order of precedence, which is the system's own; ours comes first. */
  private static final List<String> VARIABLES =
      List.of("GIFTRECON_LANG", "LC_ALL", "LC_MESSAGES", "LANG");

  private static final String MESSAGES = "io.giftrecon.words.messages";

  private final String code;
  private final Locale locale;
  private final String comma;

  Language(String code, Locale locale, String comma) {
    this.code = code;
    this.locale = locale;
    this.comma = comma;
  }

  /**
   * The language of the user who started this process.
   *
   * @param environment its variables; the first that is not blank decides, as {@code zh_CN.UTF-8}
   * @param machine the language of the virtual machine, for systems without such variables
   */
  public static Language of(Map<String, String> environment, String machine) {
    String asked =
        VARIABLES.stream()
            .map(environment::get)
            .filter(Objects::nonNull)
            .filter(value -> !value.isBlank())
            .findFirst()
            .orElse(machine);
    return asked.strip().toLowerCase(Locale.ROOT).startsWith(CHINESE.code) ? CHINESE : ENGLISH;
  }

  /** The value of {@code --lang} for this language. */
  public String code() {
    return code;
  }

  /** A bundle of this language; the one without suffix is English. */
  public ResourceBundle bundle(String name) {
    return ResourceBundle.getBundle(
        name,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String sentence(String key) {
    return bundle(MESSAGES).getString(key);
  }

  /** What separates the members of a list. */
  String comma() {
    return comma;
  }
}
