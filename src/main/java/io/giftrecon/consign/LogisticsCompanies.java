package io.giftrecon.consign;

import io.giftrecon.csv.CsvFormats;
import io.giftrecon.order.CellText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The codes of logistics companies, as of {@code taobao.logistics.companies.get}. */
public final class LogisticsCompanies {
  private static final String DATA = "logistics-companies.csv";

  private final Map<String, String> codes = new HashMap<>();

  private LogisticsCompanies() {}

  /** Reads the list that is part of the program: code, name, short names ({@code ;}-separated). */
  public static LogisticsCompanies load() {
    LogisticsCompanies companies = new LogisticsCompanies();
    try (InputStream data =
            Objects.requireNonNull(LogisticsCompanies.class.getResourceAsStream(DATA), DATA);
        CSVParser rows =
            CsvFormats.read(',')
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new InputStreamReader(data, StandardCharsets.UTF_8))) {
      for (CSVRecord row : rows) {
        String code = row.get("code");
        companies.call(code, code);
        companies.call(row.get("name"), code);
        for (String shortName : row.get("short names").split(";", -1)) {
          companies.call(shortName, code);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return companies;
  }

  /** The code of a company called by its code, its name or a short name, in any case. */
  Optional<String> code(String company) {
    return Optional.ofNullable(codes.get(form(company)));
  }

  private void call(String name, String code) {
    String other = codes.put(form(name), code);
    if (other != null && !other.equals(code)) {
      throw new IllegalStateException(
          "%s: %s is both %s and %s".formatted(DATA, name, other, code));
    }
  }

  private static String form(String name) {
    return CellText.clean(Normalizer.normalize(name, Normalizer.Form.NFKC))
        .toUpperCase(Locale.ROOT);
  }
}
