package io.giftrecon.rights;

import io.giftrecon.order.CellText;
import io.giftrecon.order.Visible;
import io.giftrecon.words.DataFile;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The codes of logistics companies, as of {@code taobao.logistics.companies.get}. */
public final class LogisticsCompanies {
  private static final String DATA = "logistics-companies.csv";

  private final Map<String, String> codes = new HashMap<>();
  private final Set<String> names = new LinkedHashSet<>();

  private LogisticsCompanies() {}

  /** Reads the list that is part of the program: code, name, short names ({@code ;}-separated). */
  public static LogisticsCompanies load() {
    LogisticsCompanies companies = new LogisticsCompanies();
    for (List<String> row : DataFile.rows(LogisticsCompanies.class, DATA)) {
      String code = row.get(0);
      companies.call(code, code);
      companies.call(row.get(1), code);
      for (String shortName : row.get(2).split(";", -1)) {
        companies.call(shortName, code);
      }
    }
    return companies;
  }

  /** The code of a company called by its code, its name or a short name, in any case. */
  public Optional<String> code(String company) {
    return Optional.ofNullable(codes.get(form(company)));
  }

  /** Every code, name and short name. */
  public Set<String> names() {
    return names;
  }

  private void call(String name, String code) {
    names.add(name);
    String other = codes.put(form(name), code);
    if (other != null && !other.equals(code)) {
      throw new IllegalStateException(
          "%s: %s is both %s and %s".formatted(DATA, name, other, code));
    }
  }

  private static String form(String name) {
    return CellText.clean(Visible.plain(name)).toUpperCase(Locale.ROOT);
  }
}
